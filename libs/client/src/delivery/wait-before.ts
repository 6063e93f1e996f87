import type { RetrySettings } from '../client-options.js';

const LONGEST_MS = 3_600_000;

/**
 * How long to wait before the next attempt, in milliseconds: by chance between nothing and a bound that doubles with
 * each failure, and that much longer than the server has asked for, if it has.
 */
export function waitBefore(
  failures: number,
  { firstMs, longestMs }: Pick<RetrySettings, 'firstMs' | 'longestMs'>,
  askedForMs = 0,
  random: () => number = Math.random,
): number {
  const bound = Math.min(longestMs, firstMs * 2 ** (failures - 1));
  return Math.round(Math.min(askedForMs, LONGEST_MS) + random() * bound);
}

/** Reads `Retry-After`, seconds or a date, in milliseconds from now; nothing when it says nothing. */
export function retryAfterMs(header: string | null, now = Date.now()): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
