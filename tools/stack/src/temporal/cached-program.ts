import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { PinnedProgram } from './pinned-program.js';

/** Where the user's copy of a program is kept, for every checkout. */
export function cachedProgram({ file }: PinnedProgram): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(cache, 'sojourn', file);
}

/** The cached copy, if there is one. */
export function findCachedProgram(program: PinnedProgram): string | undefined {
  const file = cachedProgram(program);
  return existsSync(file) ? file : undefined;
}
