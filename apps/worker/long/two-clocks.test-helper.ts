import type { VirtualClock } from '@sojourn/testing';
import type { TestClock } from './test-clock.test-helper.js';

/** A database's clock and that of a Temporal test server, moved as one. Moments are milliseconds since 1970. */
export interface TwoClocks {
  /** What the database's shows. */
  now(): number;
  /** Has both skip to a moment that is ahead of them; from there on they go as any clock. */
  skipTo(moment: number): Promise<void>;
}

/** Moves these two; the database's goes as its server's own until then. */
export function twoClocks(database: VirtualClock, temporal: TestClock): TwoClocks {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    async skipTo(moment) {
      // The database goes first, and what passes meanwhile is to its advantage: a timer of Temporal's never fires
      // before its moment by the clock that decides.
      const asked = Date.now();
      const missing = moment - (await temporal.now());
      ahead = moment - asked;
      await database.goAhead(ahead);
      await temporal.skip(missing);
    },
  };
}
