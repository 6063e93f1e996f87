import { ruleGroupSchema, toText } from '@sojourn/conditions';
import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';

/** The configuration of the event trigger. */
export const eventTriggerConfig = z.strictObject({
  event: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ title: 'Event', widget: 'event-name', placeholder: 'Order Completed' }),
  where: ruleGroupSchema.optional().meta({
    title: 'Only if',
    description: 'Conditions on the event and on the customer.',
    widget: 'condition',
  }),
});

/** Lets in a customer who does an event. */
export const eventTriggerType = defineNodeType({
  type: 'event',
  version: 1,
  kind: 'trigger',
  title: 'Event',
  description: 'A customer enters when they do something, such as completing an order.',
  category: 'Triggers',
  icon: 'bolt',
  config: eventTriggerConfig,
  defaults: { event: '' },
  outcomes: [{ id: 'entered', title: 'Entered' }],
  unfinished: 'When an event happens',
  caption: ({ event, where }) =>
    where === undefined || where.rules.length === 0
      ? `When ${event} happens`
      : `When ${event} happens and ${toText(where)}`,
});
