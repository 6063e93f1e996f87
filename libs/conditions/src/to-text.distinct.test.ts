import type { Rule, RuleGroup } from './rule-group.schema.js';
import { toText } from './to-text.js';

const berlin: Rule = { field: 'event.city', operator: '=', value: 'Berlin' };
const elsewhere: Rule = { field: 'event.city', operator: '!=', value: 'Berlin' };
const plain: readonly Rule[] = [berlin, elsewhere];

type Part = Rule | RuleGroup;

const alone = (rules: readonly Part[]): readonly RuleGroup[] =>
  rules.map((rule) => ({ combinator: 'and', rules: [rule] }));
const paired = (ones: readonly Part[], others: readonly Part[]): readonly RuleGroup[] =>
  ones.flatMap((one) =>
    others.flatMap((other) =>
      (['and', 'or'] as const).map((combinator): RuleGroup => ({ combinator, rules: [one, other] })),
    ),
  );
const turned = (groups: readonly RuleGroup[]): readonly RuleGroup[] =>
  groups.map((group) => ({ ...group, not: true }));

/** Every kind of rule that holds conditions of its own. */
const holding = (where: RuleGroup): readonly Rule[] => [
  { field: 'did', operator: 'atLeast', value: { event: 'Order Completed', count: 1, where } },
  { field: 'entry.items', operator: 'any', value: where },
  {
    field: 'sequence',
    operator: 'happened',
    value: { first: { event: 'A', where }, then: { event: 'B', where }, within: 'P1D' },
  },
];

const groups = [...alone(plain), ...paired(plain, plain)];
const insides = [...groups, ...turned(groups)];
const rules = [...plain, ...insides.flatMap(holding)];
/** A group of one condition beside others is that condition, and reads like it. */
const parts: readonly Part[] = [...rules, ...paired(plain, plain), ...turned(groups)];
const deepRules = [...alone(rules), ...paired(parts, plain), ...paired(plain, parts)].flatMap(holding);

describe('the texts of conditions that differ', () => {
  it.each([
    ['side by side', [...alone(rules), ...paired(parts, parts)]],
    ['turned around', turned([...alone(rules), ...paired(parts, plain), ...paired(plain, parts)])],
    ['inside each other', [...alone(deepRules), ...paired(deepRules, plain)]],
    ['inside each other, at the end', paired(plain, deepRules)],
  ])('differ: %s', (_where, conditions) => {
    const byText = new Map<string, string>();
    for (const group of conditions) {
      const [text, json] = [toText(group), JSON.stringify(group)];
      // Not an assertion for each: there are thousands.
      if ((byText.get(text) ?? json) !== json)
        expect({ text, json }).toEqual({ text, json: byText.get(text) });
      byText.set(text, json);
    }
    expect(byText.size).toBe(new Set(conditions.map((group) => JSON.stringify(group))).size);
  });
});
