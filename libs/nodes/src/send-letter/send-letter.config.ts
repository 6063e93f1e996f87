import { defineNodeType, type ConfigProblem } from '@sojourn/engine';
import { z } from 'zod';
import { templateText } from '../fields/template.js';
import { messageCaption } from '../sending/message-caption.js';
import { messageContent } from '../sending/message-content.js';
import { handOverFields, messageFields, senderFields } from '../sending/message-fields.js';
import { isPromotional } from '../sending/purpose.js';
import { sendParts } from '../sending/send-parts.js';

const content = messageContent({
  title: templateText(200).meta({ title: 'Title', widget: 'template', placeholder: 'A scarf, and a card' }),
  body: templateText(20_000).meta({ title: 'Text', widget: 'template' }),
});

const config = z.strictObject({
  kind: z.enum(['gift', 'document']).meta({
    title: 'Kind',
    description: 'Paper is only for what is worth opening: a gift, or a document that must be on paper.',
  }),
  ...content.fields,
  ...messageFields,
  ...handOverFields,
  ...senderFields,
});

const parts = sendParts({ channel: 'letter', content });

/** Sends a gift or a document by post. */
export const sendLetterType = defineNodeType({
  ...parts,
  type: 'send-letter',
  version: 1,
  title: 'Send letter',
  description: 'Sends a gift, or a document that must be on paper, by post.',
  order: 6,
  icon: 'mailbox',
  config,
  defaults: { kind: 'document', title: '', body: '', purpose: 'service' },
  example: {
    kind: 'gift',
    title: 'A card for your birthday',
    body: 'Dear {{ customer.first_name }}, have a wonderful day!',
    purpose: 'promotional',
    context: 'engagement',
  },
  also: (config) => [
    ...parts.also(config),
    ...(config.kind === 'document' && isPromotional(config.purpose) ? [promotionalDocument] : []),
  ],
  unfinished: 'Send letter',
  caption: ({ kind, title, template }) => messageCaption(`Send ${kind} by post`, title, template),
  traits: (config) => {
    const traits = parts.traits(config);
    return { ...traits, message: { ...traits.message, kind: config.kind } };
  },
});

const promotionalDocument: ConfigProblem = {
  code: 'promotional-document',
  message: 'A document is never promotional: on paper only a gift may be.',
  severity: 'error',
  path: ['purpose'],
};
