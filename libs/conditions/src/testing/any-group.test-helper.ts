import fc from 'fast-check';
import type { EventMatch, Operand, Rule, RuleGroup } from '../rule-group.schema.js';
import { anyInstantText } from './any-facts.test-helper.js';
import { keys, names, segments, urls } from './pools.test-helper.js';

const field = fc
  .tuple(
    fc.constantFrom('customer', 'account', 'entry', 'results', 'event', 'item'),
    fc.array(fc.constantFrom(...keys), { minLength: 1, maxLength: 2 }),
  )
  .map(([root, path]) => [root, ...path].join('.'));
const literal = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.boolean(),
);
const operand: fc.Arbitrary<Operand> = fc.oneof(literal, anyInstantText, fc.record({ field }));
const length = fc.constantFrom('PT1S', 'PT90M', 'PT24H', 'P1D', 'P2DT12H', 'P1W');
const nothing = fc.constantFrom(null, '' as const);
const name = fc.constantFrom(...names);
const key = fc.constantFrom(...segments);
const matchCase = fc.constant(true as const);

/** Any rule that holds no rules itself. */
const flatRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record(
    {
      field,
      operator: fc.constantFrom('=', '!=', '>', '>=', '<', '<=', 'contains', 'beginsWith'),
      value: operand,
      matchCase,
    },
    { requiredKeys: ['field', 'operator', 'value'] },
  ),
  fc.record(
    {
      field,
      operator: fc.constantFrom('in', 'notIn'),
      value: fc.array(literal, { minLength: 1, maxLength: 3 }),
      matchCase,
    },
    { requiredKeys: ['field', 'operator', 'value'] },
  ),
  fc.record({ field, operator: fc.constant('between'), value: fc.tuple(operand, operand) }),
  fc.record(
    { field, operator: fc.constantFrom('null', 'notNull', 'onThisDay'), value: nothing },
    { requiredKeys: ['field', 'operator'] },
  ) as fc.Arbitrary<Rule>,
  fc.record({
    field,
    operator: fc.constantFrom('before', 'after'),
    value: fc.oneof(anyInstantText, fc.record({ field })),
  }),
  fc.record({ field, operator: fc.constantFrom('withinLast', 'withinNext'), value: length }),
  messageRule(),
  fc.record({ field: fc.constant('inactive'), operator: fc.constant('for'), value: length }),
  fc.record({
    field: fc.constantFrom('segment', 'list'),
    operator: fc.constantFrom('in', 'notIn'),
    value: key,
  }),
  fc.record({
    field: fc.constant('consent'),
    operator: fc.constantFrom('granted', 'denied', 'unknown'),
    value: fc.record({ channel: key, topic: key }, { requiredKeys: ['channel'] }),
  }),
  fc.record({
    field: fc.constant('now'),
    operator: fc.constant('timeBetween'),
    value: fc.tuple(timeOfDay(), timeOfDay()),
  }),
  fc.record({
    field: fc.constant('now'),
    operator: fc.constant('weekday'),
    value: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  }),
);

const since = fc.oneof(fc.constant('entry' as const), fc.record({ field }));

/** Any sound rule, event match and rule group, three deep; of names and instants that `anyFacts` uses as well. */
export const {
  rule: anyRule,
  match: anyMatch,
  group: anyGroup,
} = fc.letrec<{ group: RuleGroup; rule: Rule; match: EventMatch }>((tie) => {
  const matchParts = {
    event: name,
    where: tie('group'),
    same: fc.array(fc.record({ property: fc.constantFrom(...keys), as: field }), { maxLength: 2 }),
  };
  return {
    group: fc.record(
      {
        combinator: fc.constantFrom('and' as const, 'or' as const),
        not: fc.boolean(),
        rules: fc.array(fc.oneof({ depthSize: 'small' }, tie('rule'), tie('group')), { maxLength: 3 }),
      },
      { requiredKeys: ['combinator', 'rules'] },
    ),
    match: fc.record(matchParts, { requiredKeys: ['event'] }),
    rule: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { arbitrary: flatRule, weight: 4 },
      fc.record({ field, operator: fc.constantFrom('any', 'every', 'no'), value: tie('group') }),
      fc.record({
        field: fc.constant('did'),
        operator: fc.constantFrom('atLeast', 'atMost', 'exactly'),
        value: fc.record(
          { ...matchParts, count: fc.nat(3), within: length, since },
          { requiredKeys: ['event', 'count'] },
        ),
      }),
      fc.record({
        field: fc.constant('did'),
        operator: fc.constant('aggregate'),
        value: fc.record(
          {
            ...matchParts,
            aggregate: fc.record({
              of: fc.constantFrom(...keys),
              as: fc.constantFrom('sum', 'min', 'max', 'first', 'last'),
            }),
            is: fc.constantFrom('=', '!=', '>', '>=', '<', '<='),
            than: operand,
            within: length,
            since,
          },
          { requiredKeys: ['event', 'aggregate', 'is', 'than'] },
        ),
      }),
      fc.record({
        field: fc.constant('sequence'),
        operator: fc.constantFrom('happened', 'notHappened'),
        value: fc.record(
          { first: tie('match'), then: tie('match'), without: tie('match'), within: length },
          { requiredKeys: ['first', 'then', 'within'] },
        ),
      }),
    ),
  };
});

function messageRule(): fc.Arbitrary<Rule> {
  const value = { node: fc.constantFrom(...segments), within: length };
  return fc.oneof(
    fc.record({
      field: fc.constant('message'),
      operator: fc.constantFrom('sent', 'delivered', 'opened', 'replied', 'bounced'),
      value: fc.record(value, { requiredKeys: [] }),
    }),
    fc.record({
      field: fc.constant('message'),
      operator: fc.constant('clicked'),
      value: fc.record({ ...value, link: fc.constantFrom(...urls) }, { requiredKeys: [] }),
    }),
  );
}

function timeOfDay(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30', '59'))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
}
