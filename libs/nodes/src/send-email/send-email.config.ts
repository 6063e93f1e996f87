import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { quote } from '@sojourn/journey';
import { requiredAddress } from '../sending/required-address.js';
import { failed, sendRetry, sent, skipped } from '../sending/send-parts.js';
import { templateInWords } from '../words/template-in-words.js';

/** Where an address is looked up unless the configuration says otherwise. */
export const DEFAULT_TO = 'customer.email';

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
  order: 1,
  icon: 'mail',
  config: sendEmailConfig,
  defaults: { subject: '', body: '' },
  example: {
    subject: 'Thank you for your order {{ entry.order_id }}',
    body: 'Hello {{ customer.first_name | default: "there" }}, your order is in.',
  },
  outcomes: [sent, skipped, failed],
  unfinished: 'Send email',
  caption: ({ subject }) => `Send email ${quote(templateInWords(subject))}`,
  // It has no purpose yet, and is sent as what is no promotion.
  traits: () => ({ message: { channel: 'email', purpose: 'service' }, brings: ['messageId'] }),
  action: {
    lane: 'sends',
    retry: sendRetry,
    requires: ({ to }) => [requiredAddress(typeof to === 'string' ? to : DEFAULT_TO)],
  },
});
