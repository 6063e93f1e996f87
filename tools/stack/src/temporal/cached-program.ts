import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { TEMPORAL_VERSION } from './version.js';

/** Where the user's copy of the Temporal CLI is kept, for every checkout. */
export function cachedProgram(): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(cache, 'sojourn', `temporal-${TEMPORAL_VERSION}`);
}

/** The cached copy, if there is one. */
export function findCachedProgram(): string | undefined {
  const file = cachedProgram();
  return existsSync(file) ? file : undefined;
}
