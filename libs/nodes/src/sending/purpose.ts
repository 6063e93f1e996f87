import type { MessagePurpose } from '@sojourn/engine';
import { z } from 'zod';

/** Why a message is sent: what decides whom it may reach, and when. */
export const purposeField = z.enum(['transactional', 'service', 'promotional']).meta({
  title: 'Purpose',
  description:
    'Transactional: about something the customer just did, such as an order. Service: about what they have with us. Promotional: everything else; it needs consent and keeps to caps and quiet hours.',
});

/** Whether marketing consent, caps, the same content and holdouts stand against a message. */
export function isPromotional(purpose: MessagePurpose): boolean {
  return purpose === 'promotional';
}
