import type { Reentry } from '@sojourn/journey';

/** An entry into a journey, of one or the other of two customers who become one. */
export interface EntryOfEither {
  readonly id: string;
  readonly key: string;
  /** It has not ended: it runs, or is held for a person. */
  readonly isInside: boolean;
  /** What the journey says now about entering again. */
  readonly policy: Reentry['policy'];
}

/**
 * Which of the entries into one journey, in the order in which they happened, are to end because their two customers are
 * one: those that are inside and that the journey would not let be there, had it been one customer from the start. Where
 * a newer run takes the place of the one before, that is the one before; everywhere else whoever came later.
 */
export function doubleRuns<Entry extends EntryOfEither>(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(
    (entry, at) => entry.isInside && isDouble(entry, entries.slice(0, at), entries.slice(at + 1)),
  );
}

function isDouble(
  { policy, key }: EntryOfEither,
  before: readonly EntryOfEither[],
  after: readonly EntryOfEither[],
): boolean {
  switch (policy) {
    case 'once':
      return before.length > 0;
    case 'once-per-key':
    case 'always':
      return before.some((other) => other.key === key);
    case 'restart-per-key':
      return after.some((other) => other.key === key);
    case 'again-after-exit':
    case 'again-after':
      return before.some(({ isInside }) => isInside);
  }
}
