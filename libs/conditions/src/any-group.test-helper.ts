import fc from 'fast-check';
import type { ConditionFacts } from './facts.js';
import type { Operand, Rule, RuleGroup } from './rule-group.schema.js';

const key = fc.constantFrom('city', 'age', 'tags', '__proto__', 'a b', '0');
const field = fc
  .tuple(
    fc.constantFrom('customer', 'entry', 'results', 'item'),
    fc.array(key, { minLength: 1, maxLength: 3 }),
  )
  .map(([root, keys]) => [root, ...keys].join('.'));
const literal = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean());
const operand: fc.Arbitrary<Operand> = fc.oneof(literal, fc.record({ field }));

/** Any sound rule group, three deep. */
export const { group: anyGroup } = fc.letrec<{ group: RuleGroup; rule: Rule }>((tie) => ({
  group: fc.record(
    {
      combinator: fc.constantFrom('and' as const, 'or' as const),
      not: fc.boolean(),
      rules: fc.array(fc.oneof({ depthSize: 'small' }, tie('rule'), tie('group')), { maxLength: 3 }),
    },
    { requiredKeys: ['combinator', 'rules'] },
  ),
  rule: fc.oneof(
    { depthSize: 'small' },
    fc.record({
      field,
      operator: fc.constantFrom('=', '!=', '>', '>=', '<', '<=', 'contains', 'beginsWith'),
      value: operand,
    }),
    fc.record({
      field,
      operator: fc.constantFrom('in', 'notIn'),
      value: fc.array(literal, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ field, operator: fc.constant('between'), value: fc.tuple(operand, operand) }),
    fc.record({ field, operator: fc.constantFrom('null', 'notNull') }),
    fc.record({ field, operator: fc.constantFrom('any', 'every', 'no'), value: tie('group') }),
  ),
}));

/** Any facts a host may load. */
export const anyFacts: fc.Arbitrary<ConditionFacts> = fc.record({
  customer: fc.dictionary(key, fc.jsonValue()),
  entry: fc.dictionary(key, fc.jsonValue()),
  results: fc.dictionary(key, fc.dictionary(key, fc.jsonValue())),
});
