import { ruleGroupSchema } from '@sojourn/conditions';
import { durationSchema } from '@sojourn/journey';
import { z } from 'zod';
import { fieldPath } from '../fields/field-path.js';
import { referenceKey } from '../fields/reference.js';
import { filledText } from '../fields/template.js';
import { purposeField } from './purpose.js';

/** What every message to the customer has, beside what it says. */
export const messageFields = {
  purpose: purposeField,
  context: z.enum(['engagement', 'lifecycle', 'support']).optional().meta({
    title: 'Context',
    description: 'Reports are cut by it: keeping customers active, their life with us, or helping them.',
  }),
  objective: z.string().trim().min(1).max(200).optional().meta({
    title: 'Objective',
    description: 'What it should bring about, in a few words; reports are cut by it.',
    placeholder: 'Second order',
  }),
  topic: referenceKey.optional().meta({
    title: 'Topic',
    description: 'The subscription topic whose consent counts.',
    widget: 'topic',
    placeholder: 'newsletter',
  }),
  template: referenceKey.optional().meta({
    title: 'Template',
    description: 'The saved template it is written from; what is written here stands in for its parts.',
    widget: 'message-template',
  }),
  onlyIf: ruleGroupSchema.optional().meta({
    title: 'Only if',
    description: 'Asked once more right before it is handed over; otherwise it is skipped.',
    widget: 'condition',
  }),
  linkTags: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be 1 to 40 of a–z, 0–9 and _'),
      filledText(200).meta({ widget: 'template' }),
    )
    .optional()
    .meta({
      title: 'Link tags',
      description: 'Added to the address of every link, such as utm_campaign.',
    }),
  contentKey: filledText(200).optional().meta({
    title: 'Content key',
    description: 'Names the content, across channels and journeys, so that nobody gets it twice.',
    widget: 'template',
    placeholder: 'winback-{{ entry.brand }}',
  }),
  withholdOnce: z.enum(['seen', 'sent']).default('seen').meta({
    title: 'Withhold once it was',
    description: 'Seen: opened, clicked, shown or answered. Sent: that is enough.',
  }),
} as const;

/** See `messageFields`. */
export type MessageFields = z.output<z.ZodObject<typeof messageFields>>;

const skipOrHold = z.union([
  z.literal('skip').meta({ title: 'Skip' }),
  z
    .strictObject({ holdUpTo: durationSchema.meta({ title: 'Up to', widget: 'duration' }) })
    .meta({ title: 'Hold' }),
]);

/** What a message has that is handed over to a provider: where to, and when not. */
export const handOverFields = {
  to: fieldPath.optional().meta({
    title: 'To',
    description: 'Where the address is found; the customer’s own unless said otherwise.',
    widget: 'field-path',
    placeholder: 'customer.email',
  }),
  whenCapped: skipOrHold.default('skip').meta({
    title: 'When capped',
    description: 'What happens when the customer had as many messages as they should have.',
  }),
  whenQuiet: skipOrHold.default({ holdUpTo: 'PT12H' }).meta({
    title: 'In quiet hours',
    description: 'What happens when it is too late or too early where the customer lives.',
  }),
  bestHourWithin: durationSchema.optional().meta({
    title: 'At the best hour within',
    description: 'Sent at the hour at which this customer usually reacts, within this time.',
    widget: 'duration',
    placeholder: 'P1D',
  }),
} as const;

/** Who a message is from, where a channel shows it. */
export const senderFields = {
  sender: z.string().trim().min(1).max(200).optional().meta({
    title: 'Sender',
    description: 'Who it is from; the workspace’s sender unless said otherwise.',
  }),
} as const;

/** Where an answer goes, where a channel has answers that go elsewhere. */
export const replyFields = {
  replyTo: z.string().trim().min(1).max(200).optional().meta({
    title: 'Reply to',
    description: 'Where an answer goes; to the sender unless said otherwise.',
  }),
} as const;

/** How long a message makes sense that lies on a screen until it is looked at. */
export const expiryFields = {
  expiresAfter: durationSchema.optional().meta({
    title: 'Expires after',
    description: 'Taken back when the customer has not seen it by then.',
    widget: 'duration',
    placeholder: 'P3D',
  }),
} as const;
