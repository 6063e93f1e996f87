/** How long to wait before a part that ended is started again, in milliseconds. */
export interface Backoff {
  readonly firstMs: number;
  readonly maxMs: number;
  /** A part that ran this long was well: the next wait is the first one again. */
  readonly wellAfterMs: number;
}

/** Short enough not to be noticed once, long enough not to heat the machine. */
export const defaultBackoff: Backoff = { firstMs: 500, maxMs: 30_000, wellAfterMs: 60_000 };

/** The wait before the n-th start in a row, counted from 1: doubled each time, up to the longest. */
export function waitBefore(attempt: number, { firstMs, maxMs }: Backoff): number {
  return Math.min(firstMs * 2 ** (attempt - 1), maxMs);
}
