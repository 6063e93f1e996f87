import { evaluate } from '@sojourn/conditions';
import type { Facts, MessagePurpose } from '@sojourn/engine';
import { isPromotional } from './purpose.js';

/** What a message is about, as far as consent is concerned. */
export interface ConsentQuestion {
  readonly channel: string;
  readonly topic?: string | undefined;
  readonly purpose: MessagePurpose;
}

/**
 * Why a channel should not be used for a message, in words; null when it may be. A promotion needs that the customer
 * said yes; for everything else it is enough that they did not say no.
 */
export function consentAgainst(
  { channel, topic, purpose }: ConsentQuestion,
  facts: Facts,
  now: number,
): string | null {
  const says = (operator: 'granted' | 'denied') => {
    const value = { channel, ...(topic !== undefined && { topic }) };
    return evaluate({ combinator: 'and', rules: [{ field: 'consent', operator, value }] }, facts, now)
      .matches;
  };
  if (says('denied')) return 'consent was denied';
  return isPromotional(purpose) && !says('granted') ? 'no consent' : null;
}
