import { LRUCache } from 'lru-cache';

const ENOUGH = 3;

/**
 * Counts the unexpected errors of each enrollment, so that a bug ends in quarantine while an outage never does. What goes
 * on in another process is never told here: beyond `MOST` the oldest are forgotten, and counted anew if they come back.
 */
export class Strikes {
  /** How many enrollments are remembered at most. */
  static readonly MOST = 10_000;

  private readonly counted = new LRUCache<string, number>({ max: Strikes.MOST });

  /** How many enrollments are remembered. */
  get size(): number {
    return this.counted.size;
  }

  /** Counts one; true when it was enough. */
  strike(enrollmentId: string): boolean {
    const strikes = (this.counted.get(enrollmentId) ?? 0) + 1;
    this.counted.set(enrollmentId, strikes);
    return strikes >= ENOUGH;
  }

  /** Forgets an enrollment's errors: it went on, or is held. */
  clear(enrollmentId: string): void {
    this.counted.delete(enrollmentId);
  }
}
