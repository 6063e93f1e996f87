import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { templateText } from '../fields/template.js';
import { failed, sendRetry } from '../sending/send-parts.js';
import { templateInWords } from '../words/template-in-words.js';

const config = z.strictObject({
  method: z.enum(['POST', 'PUT', 'PATCH', 'DELETE', 'GET']).default('POST').meta({ title: 'Method' }),
  url: z
    .string()
    .trim()
    .max(2_000)
    .regex(
      /^https?:\/\/[^\s/?#{}]+(?:[/?#]\S.*)?$/,
      'must be a web address, such as https://example.com/hook',
    )
    .meta({
      title: 'URL',
      description: 'The path may hold fields, such as {{ customer.id }}; the host may not.',
      widget: 'template',
      placeholder: 'https://…',
    }),
  headers: z
    .record(
      z.string().regex(/^[A-Za-z0-9-]{1,100}$/, 'must be the name of a header, such as X-Source'),
      templateText(2_000).meta({ widget: 'template' }),
    )
    .default({})
    .meta({ title: 'Headers' }),
  body: templateText(100_000).optional().meta({
    title: 'Body',
    description: 'Text or JSON, with Liquid.',
    widget: 'template',
    placeholder: '{ "order": {{ entry.order_id | json }} }',
  }),
  signed: z.boolean().default(true).meta({
    title: 'Signed',
    description: 'The receiver can tell that it comes from here and was not changed on its way.',
  }),
});

/** Calls an address of yours. */
export const sendWebhookType = defineNodeType({
  type: 'send-webhook',
  version: 1,
  kind: 'action',
  title: 'Send webhook',
  description: 'Calls an address of yours, signed, and goes on by what it answers.',
  availability: 'engine-only',
  category: 'Data',
  order: 6,
  icon: 'webhook',
  config,
  defaults: { method: 'POST', url: '', signed: true },
  example: {
    method: 'POST',
    url: 'https://example.com/orders/{{ entry.order_id }}',
    headers: { 'X-Source': 'sojourn' },
    body: '{ "customer": {{ customer.id | json }} }',
    signed: true,
  },
  outcomes: [{ id: 'accepted', title: 'Accepted' }, { id: 'rejected', title: 'Rejected' }, failed],
  unfinished: 'Send webhook',
  caption: ({ method, url }) => `${method} ${templateInWords(url)}`,
  traits: () => ({ brings: ['status', 'body'] }),
  action: { lane: 'sends', retry: sendRetry, requires: () => [] },
});
