import { mergeFacts, type FactsNeeded } from '@sojourn/conditions';
import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { filledText } from '../fields/template.js';
import { messageCaption } from '../sending/message-caption.js';
import { messageContent } from '../sending/message-content.js';
import { expiryFields, messageFields } from '../sending/message-fields.js';
import { messageProblems } from '../sending/message-problems.js';
import { isPromotional } from '../sending/purpose.js';
import { messageTraits, sent, skipped } from '../sending/send-parts.js';

const content = messageContent({
  title: filledText(200).meta({ title: 'Title', widget: 'template', placeholder: 'Need a hand?' }),
  body: filledText(5_000).meta({ title: 'Text', widget: 'template' }),
  link: filledText(2_000).optional().meta({
    title: 'Link',
    description: 'What a tap opens.',
    widget: 'template',
    placeholder: 'https://…',
  }),
});

/** The configuration of a message in the in-app inbox. */
export const sendInAppConfig = z.strictObject({ ...content.fields, ...messageFields, ...expiryFields });

/** See `sendInAppConfig`. */
export type SendInAppConfig = z.output<typeof sendInAppConfig>;

/** Puts a message into the customer’s in-app inbox. */
export const sendInAppType = defineNodeType({
  type: 'send-in-app',
  version: 1,
  kind: 'control',
  title: 'Send in-app message',
  description: 'Puts a message into the customer’s inbox in the app.',
  category: 'Messages',
  order: 5,
  icon: 'device-mobile-message',
  config: sendInAppConfig,
  defaults: { title: '', body: '', purpose: 'service' },
  example: {
    title: 'Stuck at {{ entry.step }}?',
    body: 'Here is how it goes. Or chat with us, we are there.',
    link: 'https://example.com/help',
    purpose: 'service',
    context: 'support',
    expiresAfter: 'P7D',
  },
  outcomes: [sent, skipped],
  also: (config) => [...content.missing(config), ...messageProblems(config)],
  unfinished: 'Send in-app message',
  caption: ({ title, template }) => messageCaption('Send in-app message', title, template),
  traits: (config) => {
    const traits = messageTraits(config, 'in-app');
    if (!isPromotional(config.purpose)) return traits;
    const messages: FactsNeeded = config.contentKey === undefined ? {} : { messages: 'any' };
    return { ...traits, facts: mergeFacts(traits.facts, { consents: true, ...messages }) };
  },
});
