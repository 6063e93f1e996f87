import { defineNodeType, type Config, type ConfigProblem } from '@sojourn/engine';
import { durationSchema } from '@sojourn/journey';
import type { Outcome } from '@sojourn/sdk';
import { z } from 'zod';
import { templateText } from '../fields/template.js';
import { messageCaption } from '../sending/message-caption.js';
import { messageContent } from '../sending/message-content.js';
import { handOverFields, messageFields } from '../sending/message-fields.js';
import { isPromotional } from '../sending/purpose.js';
import { failed, sendParts, skipped } from '../sending/send-parts.js';
import { repeatedIds } from '../ways/repeated-ids.js';
import { wayIdSchema, wayTitleSchema } from '../ways/way-id.schema.js';
import { waysOf } from '../ways/ways-of.js';

const content = messageContent({
  reason: templateText(500).meta({
    title: 'Reason',
    description: 'Why the call is for the customer’s benefit; the caller reads it first.',
    widget: 'template',
    placeholder: 'Their delivery was damaged',
  }),
  opening: templateText(2_000).optional().meta({
    title: 'Opening',
    description: 'What the caller says first.',
    widget: 'template',
  }),
  questions: z
    .array(templateText(500).meta({ title: 'Question', widget: 'template' }))
    .max(30)
    .optional()
    .meta({ title: 'Questions', description: 'What the caller asks, one after the other.' }),
});

const answer = z.strictObject({
  id: wayIdSchema({ [failed.id]: failed.title, [skipped.id]: skipped.title }),
  title: wayTitleSchema.meta({ title: 'Name', placeholder: 'Wants a refund' }),
});

const config = z.strictObject({
  ...content.fields,
  answers: z.array(answer).min(1).max(20).meta({
    title: 'Answers',
    description: 'What a call can come to; each is a way out.',
  }),
  assignee: z.string().trim().min(1).max(200).optional().meta({
    title: 'Assignee',
    description: 'The email address of who calls; anyone of the team unless said otherwise.',
  }),
  dueIn: durationSchema.optional().meta({ title: 'Due in', widget: 'duration', placeholder: 'P1D' }),
  ...messageFields,
  ...handOverFields,
});

const parts = sendParts({ channel: 'phone', content });

/** Has a person of the team call the customer. */
export const requestCallType = defineNodeType({
  ...parts,
  type: 'request-call',
  version: 1,
  title: 'Request call',
  description: 'Has a person of your team call the customer, for a good reason and with a script.',
  order: 7,
  icon: 'phone',
  config,
  defaults: {
    reason: '',
    answers: [
      { id: 'reached', title: 'Reached' },
      { id: 'not-reached', title: 'Not reached' },
    ],
    purpose: 'service',
  },
  example: {
    reason: 'They gave {{ entry.score }} of 5 to our support',
    opening: 'Hello {{ customer.first_name }}, I am sorry that we could not help you.',
    questions: ['What were you trying to do?', 'What would put it right?'],
    answers: [
      { id: 'solved', title: 'Solved' },
      { id: 'refund', title: 'Wants a refund' },
      { id: 'not-reached', title: 'Not reached' },
    ],
    purpose: 'service',
    context: 'support',
  },
  outcomes: ({ answers }: Config): readonly Outcome[] => [...waysOf(answers), skipped, failed],
  also: (config) => [
    ...parts.also(config),
    ...repeatedIds('answers', config.answers, 'answers'),
    ...(isPromotional(config.purpose) ? [promotionalCall] : []),
  ],
  unfinished: 'Request call',
  caption: ({ reason, template }) => messageCaption('Request call', reason, template),
  traits: (config) => ({ ...parts.traits(config), brings: ['answer'] }),
});

const promotionalCall: ConfigProblem = {
  code: 'promotional-call',
  message: 'A call is never promotional: call only with a good reason, and for the customer’s benefit.',
  severity: 'error',
  path: ['purpose'],
};
