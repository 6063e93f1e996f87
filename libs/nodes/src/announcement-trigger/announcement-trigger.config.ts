import { factsNeeded, mergeFacts, ruleGroupSchema, toText } from '@sojourn/conditions';
import { defineNodeType, type ConditionTrait } from '@sojourn/engine';
import { eventNameSchema } from '@sojourn/journey';
import { z } from 'zod';
import { referenceKey } from '../fields/reference.js';
import { entered } from '../triggers/entered.js';

/** The configuration of the announcement trigger. */
export const announcementTriggerConfig = z.strictObject({
  event: eventNameSchema.meta({
    title: 'Business event',
    widget: 'event-name',
    placeholder: 'Rate Changed',
  }),
  where: ruleGroupSchema.optional().meta({
    title: 'Only if',
    description: 'Such as event.change is at least 0.25.',
    widget: 'condition',
  }),
  segment: referenceKey.meta({ title: 'Segment', widget: 'segment', placeholder: 'account-holders' }),
  who: ruleGroupSchema.optional().meta({
    title: 'Only whom it concerns',
    description: 'Such as customer.product is event.product.',
    widget: 'condition',
  }),
  perHour: z.number().int().min(1).max(10_000_000).optional().meta({
    title: 'Customers per hour',
    description: 'At most so many are let in per hour.',
  }),
});

/** See `announcementTriggerConfig`. */
export type AnnouncementTriggerConfig = z.output<typeof announcementTriggerConfig>;

/** Lets in every member of a segment, once, on one business event. */
export const announcementTriggerType = defineNodeType({
  type: 'announcement',
  version: 1,
  kind: 'trigger',
  title: 'News for a segment',
  description: 'On one business event, such as a change of rates, everyone in a segment enters once.',
  category: 'Triggers',
  order: 8,
  icon: 'speakerphone',
  config: announcementTriggerConfig,
  defaults: { event: '', segment: '' },
  example: {
    event: 'Rate Changed',
    where: { combinator: 'and', rules: [{ field: 'event.change', operator: '>=', value: 0.25 }] },
    segment: 'account-holders',
    who: {
      combinator: 'and',
      rules: [{ field: 'customer.product', operator: '=', value: { field: 'event.product' } }],
    },
    perHour: 5_000,
  },
  outcomes: entered,
  unfinished: 'News for a segment',
  caption: ({ event, where, segment, who, perHour }) =>
    [
      `News for “${segment}” when ${event} happens`,
      ...(where === undefined ? [] : [` and ${toText(where)}`]),
      ...(who === undefined ? [] : [`, if ${toText(who)}`]),
      ...(perHour === undefined ? [] : [`, at most ${perHour.toLocaleString('en')} per hour`]),
    ].join(''),
  traits: ({ event, where, segment, who }) => {
    const conditions: readonly ConditionTrait[] = [
      ...(where === undefined ? [] : [{ path: ['where'], when: where, event }]),
      ...(who === undefined ? [] : [{ path: ['who'], when: who, event }]),
    ];
    return {
      facts: mergeFacts({ segments: [segment] }, ...conditions.map(({ when }) => factsNeeded(when))),
      conditions,
      entry: { events: [event] },
    };
  },
});
