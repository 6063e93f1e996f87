import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { eachRule } from './each-rule.js';
import { evaluate } from './evaluate.js';
import type { ConditionFacts } from './facts.js';
import type { RuleGroup } from './rule-group.schema.js';
import { anyFacts, anyInstant } from './testing/any-facts.test-helper.js';
import { anyGroup, anyRule } from './testing/any-group.test-helper.js';
import { all, ms } from './testing/given.test-helper.js';

const FAR = ms('P30D');

describe('until', () => {
  it('is never late: the answer stays the same before it', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(anyGroup, anyFacts, anyInstant, shares, (group, facts, now, randomly) => {
        const { matches, until } = evaluate(group, facts, now);
        const end = until ?? now + FAR;
        const before = randomly.map((share) => now + Math.floor(share * (end - now)));
        expect(end).toBeGreaterThan(now);
        for (const instant of [...before.filter((each) => each < end), end - 1]) {
          expect(evaluate(group, facts, instant).matches).toBe(matches);
        }
      }),
      tries(150),
    );
  });

  it('leads from turn to turn to the answer at any time', () => {
    const instants = fc.array(anyInstant, { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(anyGroup, anyFacts, instants, (group, facts, unsorted) => {
        const [now = 0, ...later] = unsorted.toSorted((one, other) => one - other);
        for (const instant of later) {
          expect(followed(group, facts, now, instant)).toBe(evaluate(group, facts, instant).matches);
        }
      }),
      tries(100),
    );
  });

  it('is the very instant at which a rule without rules inside turns', () => {
    const rule = anyRule.filter((each) => {
      let count = 0;
      eachRule(all(each), () => (count += 1));
      return count === 1;
    });
    fc.assert(
      fc.property(rule, anyFacts, anyInstant, (each, facts, now) => {
        const { matches, until } = evaluate(all(each), facts, now);
        if (until !== null) expect(evaluate(all(each), facts, until).matches).toBe(!matches);
      }),
      tries(150),
    );
  });
});

/** The answer at an instant of someone who only looks again when `until` has come. */
function followed(group: RuleGroup, facts: ConditionFacts, from: number, to: number): boolean {
  let now = from;
  let seen = evaluate(group, facts, now);
  while (seen.until !== null && seen.until <= to) {
    now = seen.until;
    seen = evaluate(group, facts, now);
  }
  return seen.matches;
}
