import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the user's copies of servers are kept, for every checkout. */
export function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'sojourn');
}
