import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program of that name on PATH. */
export function findOnPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}
