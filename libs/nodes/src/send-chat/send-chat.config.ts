import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { templateText } from '../fields/template.js';
import { messageCaption } from '../sending/message-caption.js';
import { messageContent } from '../sending/message-content.js';
import { handOverFields, messageFields, senderFields } from '../sending/message-fields.js';
import { sendParts } from '../sending/send-parts.js';

const appTitles = { whatsapp: 'WhatsApp', support: 'support chat' } as const;

const content = messageContent({
  text: templateText(4_000).meta({ title: 'Text', widget: 'template', placeholder: 'Can we help?' }),
});

const config = z.strictObject({
  app: z.enum(['whatsapp', 'support']).meta({
    title: 'App',
    description: 'WhatsApp writes to the customer’s phone number, the support chat into their conversation.',
  }),
  ...content.fields,
  ...messageFields,
  ...handOverFields,
  ...senderFields,
});

/** Writes to the customer in a chat. */
export const sendChatType = defineNodeType({
  ...sendParts({
    channel: 'chat',
    content,
    address: ({ app }) => (app === 'support' ? 'customer.chat_id' : undefined),
  }),
  type: 'send-chat',
  version: 1,
  title: 'Send chat message',
  description: 'Writes to the customer in a chat: WhatsApp, or the support chat.',
  order: 4,
  icon: 'message-circle',
  config,
  defaults: { app: 'whatsapp', text: '', purpose: 'promotional' },
  example: {
    app: 'support',
    text: 'Stuck at {{ entry.step }}? Here is how it goes.',
    purpose: 'service',
    context: 'support',
  },
  unfinished: 'Send chat message',
  caption: ({ app, text, template }) => messageCaption(`Send ${appTitles[app]} message`, text, template),
});
