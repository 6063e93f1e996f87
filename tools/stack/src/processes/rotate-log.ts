import { existsSync, renameSync, statSync } from 'node:fs';

const KEEP_BYTES = 10 * 1024 * 1024;

/** Sets a log aside that has grown large. One older file is kept: enough to look back, never a full disk. */
export function rotateLog(file: string): void {
  if (existsSync(file) && statSync(file).size > KEEP_BYTES) renameSync(file, `${file}.old`);
}
