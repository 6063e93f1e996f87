import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../cache-folder.js';
import type { PinnedProgram } from './pinned-program.js';

/** Where the user's copy of a program is kept, for every checkout. */
export function cachedProgram({ file }: PinnedProgram): string {
  return join(cacheFolder(), file);
}

/** The cached copy, if there is one. */
export function findCachedProgram(program: PinnedProgram): string | undefined {
  const file = cachedProgram(program);
  return existsSync(file) ? file : undefined;
}
