import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { evaluate } from './evaluate.js';
import type { RuleGroup } from './rule-group.schema.js';
import { anyFacts, anyInstant } from './testing/any-facts.test-helper.js';
import { anyGroup } from './testing/any-group.test-helper.js';
import { toText } from './to-text.js';

const negated = (group: RuleGroup): RuleGroup => ({ ...group, not: group.not !== true });

describe('conditions of any kind', () => {
  it('are decided and said for any facts at any time, always the same', () => {
    fc.assert(
      fc.property(anyGroup, anyFacts, anyInstant, (group, facts, now) => {
        expect(evaluate(group, facts, now)).toEqual(evaluate(group, facts, now));
        expect(toText(group)).not.toBe('');
      }),
      tries(100),
    );
  });

  it('are turned around by “not”, for as long', () => {
    fc.assert(
      fc.property(anyGroup, anyFacts, anyInstant, (group, facts, now) => {
        const { matches, until } = evaluate(group, facts, now);
        expect(evaluate(negated(group), facts, now)).toEqual({ matches: !matches, until });
      }),
      tries(100),
    );
  });

  it('are not all true when one is not true, and none is true when all are not', () => {
    const groups = fc.array(anyGroup, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(groups, anyFacts, anyInstant, (rules, facts, now) => {
        const opposites = rules.map(negated);
        expect(evaluate({ combinator: 'and', not: true, rules }, facts, now)).toEqual(
          evaluate({ combinator: 'or', rules: opposites }, facts, now),
        );
        expect(evaluate({ combinator: 'or', not: true, rules }, facts, now)).toEqual(
          evaluate({ combinator: 'and', rules: opposites }, facts, now),
        );
      }),
      tries(100),
    );
  });
});
