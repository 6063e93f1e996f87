/** Pause after a try that failed, in milliseconds: short at first, then long enough that ten tries outlast an outage of an hour. */
export function pauseAfter(attempt: number): number {
  return Math.min(1_000 * 3 ** (attempt - 1), 30 * 60_000);
}
