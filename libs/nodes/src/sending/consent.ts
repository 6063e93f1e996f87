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
 * said yes. A service passes marketing consent, yet where there is a choice it respects that the customer wants nothing
 * by this channel. What is transactional asks nobody.
 */
export function consentAgainst(
  { channel, topic, purpose }: ConsentQuestion,
  facts: Facts,
  now: number,
): string | null {
  if (purpose === 'transactional') return null;
  const says = (operator: 'granted' | 'denied', about?: string) => {
    const value = { channel, ...(about !== undefined && { topic: about }) };
    return evaluate({ combinator: 'and', rules: [{ field: 'consent', operator, value }] }, facts, now)
      .matches;
  };
  if (!isPromotional(purpose)) return says('denied') ? REFUSED : null;
  if (says('denied', topic)) return REFUSED;
  return says('granted', topic) ? null : 'no consent';
}

const REFUSED = 'consent was denied';
