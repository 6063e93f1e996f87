import { defineNodeType, FAILED, SENT, SKIPPED } from '@sojourn/engine';
import { z } from 'zod';
import { templateInWords } from './template-in-words.js';

/** Where an address is looked up unless the configuration says otherwise. */
export const DEFAULT_TO = 'customer.email';
const PATIENCE_MS = 10 * 60_000;

/** The configuration of an email. */
export const sendEmailConfig = z.strictObject({
  subject: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .meta({ title: 'Subject', widget: 'template', placeholder: 'Thank you for your order' }),
  preheader: z.string().max(500).optional().meta({
    title: 'Preview text',
    description: 'Shown after the subject in most inboxes.',
    widget: 'template',
  }),
  body: z
    .string()
    .trim()
    .min(1)
    .max(200_000)
    .meta({ title: 'Body', description: 'MJML, HTML or plain text, with Liquid.', widget: 'mail-body' }),
  to: z
    .string()
    .regex(/^(customer|entry|results)(\.[\w$-]+)+$/, 'must be a path such as customer.email')
    .optional()
    .meta({
      title: 'To',
      description: 'Where the address is found; the customer’s email unless said otherwise.',
      widget: 'field-path',
      placeholder: DEFAULT_TO,
    }),
});

/** Writes an email to the customer. */
export const sendEmailType = defineNodeType({
  type: 'send-email',
  version: 1,
  kind: 'action',
  title: 'Send email',
  description: 'Writes an email to the customer.',
  category: 'Messages',
  icon: 'mail',
  config: sendEmailConfig,
  defaults: { subject: '', body: '' },
  outcomes: [
    { id: SENT, title: 'Sent' },
    { id: SKIPPED, title: 'Skipped' },
    { id: FAILED, title: 'Failed' },
  ],
  unfinished: 'Send email',
  caption: ({ subject }) => `Send email “${templateInWords(subject)}”`,
  action: {
    lane: 'sends',
    retry: { attempts: 10, timeoutMs: 30_000 },
    requires: ({ to }) => {
      const path = typeof to === 'string' ? to : DEFAULT_TO;
      // Only what is known of the customer can still arrive; the data of the entry never changes.
      const patienceMs = path.startsWith('customer.') ? PATIENCE_MS : 0;
      return [
        { path, patienceMs, otherwise: { outcome: SKIPPED, reason: `No address: ${path} is not set` } },
      ];
    },
  },
});
