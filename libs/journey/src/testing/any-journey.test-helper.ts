import fc from 'fast-check';
import {
  ENTERED,
  FORMAT,
  TRIGGER,
  type Exit,
  type Goal,
  type Journey,
  type JourneyEdge,
  type JourneyNode,
  type JourneySettings,
  type Reentry,
} from '../journey.schema.js';
import { anyCondition, anyConfig, anyText } from './any-config.test-helper.js';

const hostile: readonly string[] = ['constructor', 'prototype', TRIGGER];

/** Few ids, so that two journeys have nodes, goals and exits in common; now and then one that nobody would think of. */
const anyId = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('a', 'b', 'c', 'thank-you', 'wait-2', '7', '10') },
  fc.stringMatching(/^[a-z0-9-]{1,40}$/).filter((id) => !hostile.includes(id)),
);

const anyStep: fc.Arbitrary<JourneyNode> = fc.record({
  type: fc.constantFrom('wait', 'send-email', 'branch'),
  version: fc.integer({ min: 1, max: 3 }),
  config: anyConfig,
});

/** A duration that the saved form takes. */
const anyDuration: fc.Arbitrary<string> = fc
  .tuple(fc.nat(500), fc.constantFrom('P#D', 'P#W', 'PT#H', 'P1DT#M', 'P#M'))
  .map(([amount, shape]) => shape.replace('#', String(Math.min(amount + 1, shape === 'P#M' ? 100 : 500))));

const anyReentry: fc.Arbitrary<Reentry> = fc.oneof(
  fc.record({ policy: fc.constantFrom('once', 'again-after-exit', 'always') }),
  fc.record({
    policy: fc.constantFrom('once-per-key', 'restart-per-key'),
    key: fc.constantFrom('entry.order_id', 'entry.cart.id'),
  }),
  fc.record({ policy: fc.constant('again-after'), after: anyDuration }),
);

const anyEdge: fc.Arbitrary<JourneyEdge> = fc.record({
  from: fc.oneof(anyId, fc.constant(TRIGGER), anyText),
  outcome: fc.constantFrom(ENTERED, 'next', 'sent', 'else', ''),
  to: fc.oneof(anyId, anyText),
});

const shortText = fc.constantFrom('Order Completed', 'Signed Up', 'asked to stop', 'moved away');

const anyGoal: fc.Arbitrary<Goal> = fc.record(
  {
    id: anyId,
    event: shortText,
    where: anyCondition,
    same: fc.array(fc.constant({ property: 'cart_id', as: 'entry.cart_id' }), { maxLength: 2 }),
    within: anyDuration,
    ends: fc.boolean(),
  },
  { requiredKeys: ['id', 'event', 'ends'] },
);

const anyExit: fc.Arbitrary<Exit> = fc.record({ id: anyId, when: anyCondition, reason: shortText });

const anySettings: fc.Arbitrary<JourneySettings> = fc.record(
  {
    timezone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'UTC'),
    staleAfter: anyDuration,
    pace: fc.record({ perHour: fc.integer({ min: 1, max: 10_000 }) }),
    priority: fc.integer({ min: 1, max: 9 }),
    holdout: fc.constantFrom(0, 0.05, 0.9),
  },
  { requiredKeys: [] },
);

const anyPosition = fc.record({ x: fc.integer(), y: fc.integer() });
const distinct = { maxLength: 5, selector: ({ id }: { id: string }) => id };

/** Any journey that has the saved form; whether its edges lead anywhere and its nodes mean anything is left open. */
export const anyJourney: fc.Arbitrary<Journey> = fc.record({
  format: fc.constant(FORMAT),
  trigger: anyStep,
  reentry: anyReentry,
  nodes: fc.dictionary(anyId, anyStep, { maxKeys: 6, noNullPrototype: true }),
  edges: fc.array(anyEdge, { maxLength: 8 }),
  goals: fc.uniqueArray(anyGoal, distinct),
  exits: fc.uniqueArray(anyExit, distinct),
  settings: anySettings,
  layout: fc.dictionary(anyId, anyPosition, { maxKeys: 4, noNullPrototype: true }),
  notes: fc.array(fc.record({ id: anyId, text: anyText, x: fc.integer(), y: fc.integer() }), {
    maxLength: 2,
  }),
});
