import { factsNeeded, ruleGroupSchema, toText } from '@sojourn/conditions';
import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { noCondition } from '../judging/no-condition.js';
import { limitSchema, restsUpTo, upTo } from '../timing/limit.schema.js';
import { NOT_IN_TIME, notInTime } from '../ways/not-in-time.js';

/** The way out once the condition is true. */
export const MET = 'met';

/** The configuration of a wait for a condition. */
export const waitForConditionConfig = z.strictObject({
  when: ruleGroupSchema.meta({ title: 'Until', widget: 'condition' }),
  limit: limitSchema,
});

/** See `waitForConditionConfig`. */
export type WaitForConditionConfig = z.output<typeof waitForConditionConfig>;

/** Waits until a condition is true. */
export const waitForConditionType = defineNodeType({
  type: 'wait-for-condition',
  version: 1,
  kind: 'control',
  title: 'Wait for condition',
  description: 'Waits until something is true about the customer. Who fits already goes on at once.',
  category: 'Timing',
  order: 4,
  icon: 'filter-check',
  config: waitForConditionConfig,
  defaults: { when: { combinator: 'and', rules: [] }, limit: 'P7D' },
  example: {
    when: { combinator: 'and', rules: [{ field: 'customer.plan', operator: '=', value: 'gold' }] },
    limit: 'P14D',
  },
  outcomes: [{ id: MET, title: 'Met' }, notInTime],
  warnsUndrawn: [NOT_IN_TIME],
  also: ({ when }) => noCondition(when, ['when'], 'There is no condition yet, so nobody would wait.'),
  unfinished: 'Wait until …',
  caption: ({ when, limit }) => `Wait until ${toText(when)}${upTo(limit)}`,
  traits: ({ when, limit }) => ({
    facts: factsNeeded(when),
    conditions: [{ path: ['when'], when, outcome: MET }],
    rests: restsUpTo(limit, NOT_IN_TIME),
  }),
});
