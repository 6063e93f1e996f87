import { durationText, parseDuration } from '@sojourn/journey';
import type { Decided } from '@sojourn/store';
import { dayInWords } from './day-in-words.js';

/** Why a customer was not let in again, in words that follow *Not let in:*. */
export function reentryInWords(
  outcome: 'already-entered' | 'still-inside' | 'too-soon' | 'overtaken' | 'same-event',
  { enrollment, rules: { reentry }, zone }: Pick<Decided, 'enrollment' | 'rules' | 'zone'>,
): string {
  const day = enrollment === null ? null : dayInWords(enrollment.enteredAt, zone);
  switch (outcome) {
    case 'still-inside':
      return `they were already in this journey${day === null ? '' : `, since ${day}`}`;
    case 'too-soon':
      return `they had entered${day === null ? ' before' : ` on ${day}`}, and may enter again ${pauseOf(reentry)}`;
    case 'overtaken':
      return `a later event had let them in${day === null ? '' : `, on ${day}`}, and an earlier one starts nobody over`;
    case 'same-event':
      return `they had entered by this very event${day === null ? '' : `, on ${day}`}`;
    case 'already-entered':
      if (reentry.policy === 'again-after-exit' && day !== null)
        return `they were held out on ${day}, and who is only compared with counts once`;
      return `they had entered before${day === null ? '' : `, on ${day}`}, and everybody enters ${onceOf(reentry)}`;
  }
}

type Reentry = Decided['rules']['reentry'];

function pauseOf(reentry: Reentry): string {
  const pause = reentry.policy === 'again-after' ? parseDuration(reentry.after) : null;
  return pause === null ? 'only later' : `only ${durationText(pause)} later`;
}

function onceOf({ policy }: Reentry): string {
  switch (policy) {
    case 'once':
      return 'only once';
    case 'once-per-key':
    case 'restart-per-key':
      return 'once with the same key';
    case 'always':
    case 'again-after-exit':
    case 'again-after':
      return 'once by the same event';
  }
}
