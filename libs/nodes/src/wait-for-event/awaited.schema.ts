import { eventMatchSchema, eventText } from '@sojourn/conditions';
import { z } from 'zod';
import { NOT_IN_TIME, notInTime } from '../ways/not-in-time.js';
import { wayIdSchema, wayTitleSchema } from '../ways/way-id.schema.js';

const way = {
  id: wayIdSchema({ [NOT_IN_TIME]: notInTime.title }),
  title: wayTitleSchema.optional().meta({ title: 'Name' }),
};

const awaitedEvent = z
  .strictObject({
    ...way,
    event: eventMatchSchema.shape.event.meta({
      title: 'Event',
      widget: 'event-name',
      placeholder: 'Order Completed',
    }),
    same: eventMatchSchema.shape.same.meta({
      title: 'About the same',
      description: 'Only events whose property has the value of a field at hand.',
      widget: 'same',
    }),
    where: eventMatchSchema.shape.where.meta({ title: 'Only if', widget: 'condition' }),
  })
  .meta({ title: 'An event' });

const awaitedReaction = z
  .strictObject({
    ...way,
    message: z.string().min(1).max(40).meta({ title: 'Message', widget: 'message-node' }),
    reaction: z
      .enum(['delivered', 'opened', 'clicked', 'replied', 'bounced'])
      .meta({ title: 'Reaction', description: 'Counts since the message was sent.' }),
    link: z.string().trim().min(1).max(2_000).optional().meta({ title: 'Link' }),
  })
  .meta({ title: 'A reaction to a message' });

/** Something a wait can be answered by: an event, or a reaction to the message of a node. */
export const awaitedSchema = z.union([awaitedEvent, awaitedReaction]);

/** See `awaitedSchema`. */
export type Awaited = z.output<typeof awaitedSchema>;
/** An awaited event. */
export type AwaitedEvent = z.output<typeof awaitedEvent>;
/** An awaited reaction to a message. */
export type AwaitedReaction = z.output<typeof awaitedReaction>;

/** Whether an event is awaited, and not a reaction. */
export function isEvent(awaited: Awaited): awaited is AwaitedEvent {
  return 'event' in awaited;
}

/** Whether a reaction to a message is awaited, and not an event. */
export function isReaction(awaited: Awaited): awaited is AwaitedReaction {
  return 'message' in awaited;
}

/** What is awaited in words: `Order Completed about the same cart`, `an open of “welcome”`. */
export function awaitedText(awaited: Awaited): string {
  if (isEvent(awaited)) return eventText(awaited);
  const { message, reaction, link } = awaited;
  const click = link === undefined ? 'a click in' : `a click on ${link} in`;
  return `${reaction === 'clicked' ? click : reactions[reaction]} “${message}”`;
}

const reactions = {
  delivered: 'the delivery of',
  opened: 'an open of',
  replied: 'a reply to',
  bounced: 'a bounce of',
} as const;
