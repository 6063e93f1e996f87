import { ENTERED, FORMAT, TRIGGER, type Journey } from '@sojourn/journey';
import { purchaseConfirmationBody } from './purchase-confirmation.body.js';

/** One email per order, with its lines and its total: `Order Completed` of Segment's e-commerce spec. */
export const purchaseConfirmation: Journey = {
  format: FORMAT,
  trigger: { type: 'event', version: 1, config: { event: 'Order Completed' } },
  reentry: { policy: 'once-per-key', key: 'entry.order_id' },
  nodes: {
    'thank-you': {
      type: 'send-email',
      version: 1,
      config: {
        subject: 'Thank you for your order {{ entry.order_id }}',
        preheader: 'It is in, and we are getting it ready.',
        body: purchaseConfirmationBody,
      },
    },
  },
  edges: [{ from: TRIGGER, outcome: ENTERED, to: 'thank-you' }],
  goals: [],
  exits: [],
  settings: {},
  layout: { 'thank-you': { x: 0, y: 160 } },
  notes: [],
};
