import type { IndexedEvidence } from '../indexed-evidence.js';
import type { Finding } from '../violation.js';

/** A process outlives the deaths of the others: none has ended that was not killed itself. */
export function onlyTheKilledEnd({ endedByThemselves }: IndexedEvidence): readonly Finding[] {
  return endedByThemselves.map((part) => ({
    what: `A process has ended by itself: ${part}.`,
    ids: { part },
  }));
}
