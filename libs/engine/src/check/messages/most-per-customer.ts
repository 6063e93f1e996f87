import { parseDuration, roughLengthMs } from '@sojourn/journey';
import type { MessageTrait } from '../../node-type.js';
import type { Draft } from '../draft.js';
import { mostMessages } from './most-messages.js';

const SEVEN_DAYS = 7 * 86_400_000;
const MOST = 30;

/**
 * The most messages of a kind that a customer can get within seven days; 30 stands for 30 and more. Whoever may enter
 * again after a while gets those of each run; where every occasion is a run of its own, this is what one run brings.
 */
export function mostPerCustomer(draft: Draft, counts: (message: MessageTrait) => boolean): number {
  return Math.min(MOST, mostMessages(draft, counts) * runsInSevenDays(draft.reentry));
}

function runsInSevenDays({ policy, after }: Draft['reentry']): number {
  const length = policy === 'again-after' && typeof after === 'string' ? parseDuration(after) : null;
  const lengthMs = length === null ? 0 : roughLengthMs(length);
  return lengthMs > 0 ? Math.ceil(SEVEN_DAYS / lengthMs) : 1;
}
