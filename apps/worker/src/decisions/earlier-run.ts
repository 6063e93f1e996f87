import type { Occurrence, Plan } from '@sojourn/engine';
import { entryKey } from '@sojourn/engine';
import type { PastEnrollment } from '@sojourn/store';
import { dataOf } from './data-of.js';

/** The enrollment for which a rule of re-entry said no: the latest that it speaks of; null for any other rule. */
export function earlierRun(
  rule: string,
  { reentry }: Plan,
  occurrence: Occurrence,
  past: readonly PastEnrollment[],
): string | null {
  switch (rule) {
    case 'still-inside':
      return latestOf(past.filter(({ endedAt }) => endedAt === null));
    case 'same-event': {
      const id = idOf(occurrence);
      return latestOf(past.filter(({ eventId }) => eventId === id));
    }
    case 'too-soon':
      return latestOf(past);
    case 'overtaken':
    case 'already-entered': {
      const key = entryKey(reentry, dataOf(occurrence), idOf(occurrence));
      return latestOf(past.filter((entry) => key.kind === 'key' && entry.key === key.key)) ?? latestOf(past);
    }
    default:
      return null;
  }
}

function idOf(occurrence: Occurrence): string {
  return 'event' in occurrence ? occurrence.event.id : occurrence.id;
}

function latestOf(past: readonly PastEnrollment[]): string | null {
  const [latest] = past.toSorted((a, b) => b.enteredAt - a.enteredAt);
  return latest?.id ?? null;
}
