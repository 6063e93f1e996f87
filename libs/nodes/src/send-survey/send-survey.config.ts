import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { templateText } from '../fields/template.js';
import type { Channel } from '../sending/channel.js';
import { messageCaption } from '../sending/message-caption.js';
import { messageContent } from '../sending/message-content.js';
import { expiryFields, handOverFields, messageFields } from '../sending/message-fields.js';
import { sendParts } from '../sending/send-parts.js';

const surveyChannels = ['email', 'sms', 'push', 'chat', 'in-app'] as const satisfies readonly Channel[];
const kindTitles = { csat: 'CSAT', nps: 'NPS' } as const;

const content = messageContent({
  question: templateText(500).meta({
    title: 'Question',
    widget: 'template',
    placeholder: 'How satisfied are you with the answer you got?',
  }),
  followUp: templateText(500).optional().meta({
    title: 'Then ask',
    description: 'Asked for a few words once a score was given.',
    widget: 'template',
    placeholder: 'What could we do better?',
  }),
});

const config = z.strictObject({
  kind: z.enum(['csat', 'nps']).meta({
    title: 'Kind',
    description: 'CSAT: how satisfied, from 1 to 5. NPS: how likely to recommend us, from 0 to 10.',
  }),
  channel: z.enum(surveyChannels).meta({ title: 'Channel' }),
  ...content.fields,
  ...messageFields,
  ...handOverFields,
  ...expiryFields,
});

/** Asks the customer for a score; the answer is an event. */
export const sendSurveyType = defineNodeType({
  ...sendParts({
    channel: ({ channel }) => surveyChannels.find((each) => each === channel) ?? 'email',
    content,
  }),
  type: 'send-survey',
  version: 1,
  title: 'Send survey',
  description:
    'Asks the customer for a score and a few words. The answer is an event that can be waited for.',
  order: 8,
  icon: 'star',
  config,
  defaults: { kind: 'csat', channel: 'email', question: '', purpose: 'service' },
  example: {
    kind: 'csat',
    channel: 'email',
    question: 'How satisfied are you with the answer to “{{ entry.subject }}”?',
    followUp: 'What could we do better?',
    purpose: 'service',
    context: 'support',
  },
  unfinished: 'Send survey',
  caption: ({ kind, question, template }) =>
    messageCaption(`Send ${kindTitles[kind]} survey`, question, template),
});
