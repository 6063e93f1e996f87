import { MOST_REDRIVEN } from '@sojourn/store';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import type { RedriveEventsInput } from './redrive-events.input.js';

/** Why it cannot be said which events are meant, or null when it can. */
export function checkRedrive({ eventIds, all, before }: RedriveEventsInput): InvalidInput | null {
  if ((eventIds == null) === (all !== true))
    return new InvalidInput('eventIds', 'Name the events, or say all: one of the two.');
  if (eventIds == null) return null;
  if (before != null) return new InvalidInput('before', 'Only where all are meant, a moment can be given.');
  if (eventIds.length > MOST_REDRIVEN)
    return new InvalidInput('eventIds', `At most ${MOST_REDRIVEN} events can be named at once.`);
  return null;
}
