import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { cachedProgram } from './cached-program.js';
import type { PinnedProgram } from './pinned-program.js';

/** What came of an attempt to get the program; `reason` is a sentence for people. */
export type Attempt =
  { readonly kind: 'ready'; readonly file: string } | { readonly kind: 'failed'; readonly reason: string };

/** Lets `make` write the program under a temporary name and then puts it in its place, so that it is never seen half-written. */
export async function placeProgram(
  program: PinnedProgram,
  make: (file: string) => Promise<void>,
): Promise<string> {
  const file = cachedProgram(program);
  const unfinished = `${file}.${process.pid}.unfinished`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await make(unfinished);
    await chmod(unfinished, 0o755);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  return file;
}
