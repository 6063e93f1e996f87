import { factsNeeded, ruleGroupSchema, toText, listed } from '@sojourn/conditions';
import { defineNodeType } from '@sojourn/engine';
import { durationSchema, eventNameSchema } from '@sojourn/journey';
import { z } from 'zod';
import { entered } from '../triggers/entered.js';

/** The configuration of the event trigger. Absent parts of older versions hold no defaults, so the run knows them. */
export const eventTriggerConfig = z.strictObject({
  event: eventNameSchema.meta({ title: 'Event', widget: 'event-name', placeholder: 'Order Completed' }),
  orEvents: z
    .array(eventNameSchema.meta({ widget: 'event-name' }))
    .max(7)
    .optional()
    .meta({
      title: 'Or one of these',
      description: 'Up to seven more events that let a customer in.',
    }),
  where: ruleGroupSchema.optional().meta({
    title: 'Only if',
    description: 'Conditions on the event and the customer.',
    widget: 'condition',
  }),
  maxAge: durationSchema.optional().meta({
    title: 'Not older than',
    description: 'How old an event may be when it arrives. 24 hours if you leave it out.',
    widget: 'duration',
    placeholder: 'PT24H',
  }),
  includeOld: z.boolean().optional().meta({
    title: 'Old and imported ones too',
    description: 'Events that arrive too late or were imported count too.',
  }),
});

/** See `eventTriggerConfig`. */
export type EventTriggerConfig = z.output<typeof eventTriggerConfig>;

/** Lets in a customer who does an event. */
export const eventTriggerType = defineNodeType({
  type: 'event',
  version: 1,
  kind: 'trigger',
  title: 'Event',
  description: 'A customer enters when they do something, such as completing an order.',
  category: 'Triggers',
  order: 1,
  icon: 'bolt',
  config: eventTriggerConfig,
  defaults: { event: '' },
  example: {
    event: 'Order Completed',
    where: { combinator: 'and', rules: [{ field: 'entry.total', operator: '>', value: 50 }] },
  },
  outcomes: entered,
  unfinished: 'When an event happens',
  caption: (config) => {
    const { where } = config;
    const happens = `When ${listed(eventNames(config), 'or')} happens`;
    return where === undefined || where.rules.length === 0 ? happens : `${happens} and ${toText(where)}`;
  },
  traits: (config) => {
    const { event, where } = config;
    const events = eventNames(config);
    return {
      entry: { events },
      ...(where && {
        facts: factsNeeded(where),
        conditions: [{ path: ['where'], when: where, ...(events.length === 1 && { event }) }],
      }),
    };
  },
});

/** The names of the events that let a customer in, as clients send them. */
export function eventNames({ event, orEvents = [] }: EventTriggerConfig): readonly string[] {
  return [event, ...orEvents];
}
