import fc from 'fast-check';
import { anyGroup } from './any-group.test-helper.js';
import { ruleGroupSchema } from './rule-group.schema.js';

const group = (...rules: readonly unknown[]) => ({ combinator: 'and', rules });
const isSound = (value: unknown) => ruleGroupSchema.safeParse(value).success;

describe('ruleGroupSchema', () => {
  it('takes every sound group as it is', () => {
    fc.assert(
      fc.property(anyGroup, (sound) => {
        expect(ruleGroupSchema.parse(sound)).toEqual(sound);
      }),
    );
  });

  it.each([
    ['an unknown operator', group({ field: 'customer.city', operator: 'resembles', value: 'x' })],
    ['ids, which editors add', { ...group(), id: 'r-1' }],
    ['a field of nobody', group({ field: 'city', operator: '=', value: 'x' })],
    ['a field without a name', group({ field: 'customer.', operator: '=', value: 'x' })],
    ['a missing value', group({ field: 'customer.city', operator: '=' })],
    ['an empty list of values', group({ field: 'customer.city', operator: 'in', value: [] })],
    ['half an interval', group({ field: 'customer.age', operator: 'between', value: [1] })],
    ['an unknown combinator', { combinator: 'xor', rules: [] }],
    ['a rule that is no object', group(5)],
    ['an unsound group inside', group(group({ field: 'customer.city', operator: 'null', value: 'x' }))],
  ])('refuses %s', (_what, value) => {
    expect(isSound(value)).toBe(false);
  });
});
