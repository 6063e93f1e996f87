import type { Admission, Plan } from '@sojourn/engine';
import type { PastEnrollment } from '@sojourn/store';
import type { Arrival } from './let-into.js';

/**
 * What is left of an admission when its event may come again, or late, as one does that had been set aside: whoever entered
 * by it stays out, and nobody is started over by what lies before the beginning of a run under the same key.
 */
export function admitLate(
  admission: Admission,
  { reentry }: Pick<Plan, 'reentry'>,
  past: readonly PastEnrollment[],
  { eventId, place, audienceRunId }: Pick<Arrival, 'eventId' | 'place' | 'audienceRunId'>,
): Admission {
  // Whoever comes with an audience has come just now, whenever its event happened.
  if (admission.kind === 'stays-out' || eventId === null || audienceRunId !== undefined) return admission;
  if (past.some((entry) => entry.eventId === eventId)) return sameEvent;
  const isOvertaken =
    reentry.policy === 'restart-per-key' &&
    past.some((entry) => entry.key === admission.key && entry.place >= place);
  return isOvertaken ? overtaken : admission;
}

const sameEvent: Admission = {
  kind: 'stays-out',
  rule: 'same-event',
  reason: 'Entered by this very event',
};

const overtaken: Admission = {
  kind: 'stays-out',
  rule: 'overtaken',
  reason: 'Entered by a later event, which this one does not start over',
};
