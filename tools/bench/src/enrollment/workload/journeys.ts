import type { Journey } from '@sojourn/journey';
import { gallery } from '@sojourn/nodes/gallery';
import { aJourney } from '@sojourn/testing';

/** The two journeys that are measured. */
export const KINDS = ['confirmation', 'onboarding'] as const;

/** See `KINDS`. */
export type Kind = (typeof KINDS)[number];

/** The nodes of the onboarding that write, in their order; the wait for an answer lies behind the first. */
export const ONBOARDING_MAILS = ['welcome', 'nudge', 'last-word'] as const;

/** The node of the purchase confirmation. */
export const CONFIRMATION_MAIL = 'thank-you';

/** The events by which customers come in, and the one that answers the onboarding's wait. */
export const EVENTS = {
  confirmation: 'Order Completed',
  onboarding: 'Signed Up',
  answer: 'Step Completed',
} as const;

/** The pause before the last mail: what it costs to sleep does not depend on how long. */
export const PAUSE = { iso: 'PT1S', ms: 1_000 } as const;

/** How long the answer is waited for, in milliseconds. */
export const LIMIT_MS = 3 * 24 * 60 * 60 * 1_000;

/** What one journey starts with: a key of its own, by which its mails are told from others, and an order like any. */
export function entryOf(key: string): Readonly<Record<string, unknown>> {
  return {
    order_id: key,
    currency: 'EUR',
    total: 59.5,
    products: [
      { name: 'Blue vase', price: 19.5, quantity: 1 },
      { name: 'Green bowl', price: 20, quantity: 2 },
    ],
  };
}

/** The subject of the mail that a node writes; no two mails of a run of the bench have the same. */
export function subjectOf(node: string, key: string): string {
  return node === CONFIRMATION_MAIL ? `Thank you for your order ${key}` : `${node} ${key}`;
}

/** A journey in its saved form. */
export function journeyOf(kind: Kind): Journey {
  return kind === 'confirmation' ? confirmation() : onboarding();
}

function confirmation(): Journey {
  const sample = gallery.find(({ key }) => key === 'purchase-confirmation');
  if (sample === undefined) throw new Error('the gallery has no purchase confirmation');
  return sample.journey;
}

// Email → an event within three days → email → a pause → email. The second stands for the push of the real one.
function onboarding(): Journey {
  const [welcome, nudge, lastWord] = ONBOARDING_MAILS;
  const mail = (node: string) => ({
    subject: subjectOf(node, '{{ entry.order_id }}'),
    body: '<p>Hello {{ customer.first_name }}, how is it going?</p>',
  });
  const awaited = [{ id: 'done', event: EVENTS.answer }];
  const config = { awaited, limit: 'P3D' };
  return aJourney()
    .on(EVENTS.onboarding)
    .oncePerKey('entry.order_id')
    .sendEmail(welcome, mail(welcome))
    .node('progress', { type: 'wait-for-event', version: 1, config }, 'done')
    .sendEmail(nudge, mail(nudge))
    .wait(PAUSE.iso)
    .sendEmail(lastWord, mail(lastWord))
    .build();
}
