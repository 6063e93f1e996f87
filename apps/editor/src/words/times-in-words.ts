import { plural } from './plural.js';

/** How often something happened: *once*, *7 times*. */
export function timesInWords(count: number): string {
  return count === 1 ? 'once' : plural(count, 'time');
}
