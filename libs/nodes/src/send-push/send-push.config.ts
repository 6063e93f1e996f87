import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { templateText } from '../fields/template.js';
import { messageCaption } from '../sending/message-caption.js';
import { messageContent } from '../sending/message-content.js';
import { expiryFields, handOverFields, messageFields } from '../sending/message-fields.js';
import { sendParts } from '../sending/send-parts.js';

const content = messageContent({
  title: templateText(200).meta({ title: 'Title', widget: 'template', placeholder: 'Your payment is due' }),
  body: templateText(1_000).optional().meta({ title: 'Text', widget: 'template' }),
  link: templateText(2_000).optional().meta({
    title: 'Link',
    description: 'What a tap opens; the app unless said otherwise.',
    widget: 'template',
    placeholder: 'https://…',
  }),
});

const config = z.strictObject({
  ...content.fields,
  ...messageFields,
  ...handOverFields,
  ...expiryFields,
});

/** Shows a message on the screen of the customer’s phone. */
export const sendPushType = defineNodeType({
  ...sendParts({ channel: 'push', content }),
  type: 'send-push',
  version: 1,
  title: 'Send push',
  description: 'Shows a message on the screen of the customer’s phone.',
  order: 3,
  icon: 'bell',
  config,
  defaults: { title: '', purpose: 'promotional' },
  example: {
    title: 'Your payment is due on {{ entry.due_on }}',
    link: 'https://example.com/pay',
    purpose: 'service',
    context: 'lifecycle',
    expiresAfter: 'P1D',
  },
  unfinished: 'Send push',
  caption: ({ title, template }) => messageCaption('Send push', title, template),
});
