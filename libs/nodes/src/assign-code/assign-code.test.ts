import { contextOf } from '../testing/step-context.test-helper.js';
import { assignCodeType } from './assign-code.config.js';
import { assignCodeStep } from './assign-code.step.js';

const enter = (pool: string, customer = {}) => assignCodeStep.enter({ pool }, contextOf({ customer }));
const answered = (pool: string, code: string | null, customer = {}) =>
  assignCodeStep.answered?.({ pool }, contextOf({ customer }), { kind: 'code', code });
const ask = (pool: string) => ({ kind: 'ask', ask: { kind: 'code', pool } });

describe('assign code', () => {
  it.each([
    ['winback', {}, 'winback'],
    ['brand-{{ customer.brand }}', { brand: 'denim' }, 'brand-denim'],
    ['brand-{{ customer.brand }}', { brand: 'Levi’s Kids' }, 'brand-levi-s-kids'],
    ['brand-{{ customer.brand }}', { brand: 'Sœur Élan' }, 'brand-s-ur-elan'],
    ['brand-{{ customer.brand }}', { brand: 42 }, 'brand-42'],
    ['{{ customer.brand | default: "any" }}', {}, 'any'],
    ['{{ customer.a }}-{{ customer.b }}', { a: 'x', b: 'y' }, 'x-y'],
  ])('asks the pool %j of a customer with %j for a code', (pool, customer, key) => {
    expect(enter(pool, customer)).toEqual(ask(key));
  });

  it.each([
    ['brand-{{ customer.brand }}', {}, 'brand'],
    ['brand-{{ customer.favorite_brand }}', { favorite_brand: ' ' }, 'favorite brand'],
    ['{{ customer.a }}-{{ customer.b }}', { a: 'x', b: '—' }, 'b'],
  ])('chooses no other pool when a field of %j is empty for %j', (pool, customer, missing) => {
    expect(enter(pool, customer)).toEqual({
      kind: 'leave',
      outcome: 'pool-empty',
      reason: `No pool to take a code from: ${missing} names none`,
    });
  });

  it('leaves by assigned with the code and its pool', () => {
    expect(answered('brand-{{ customer.brand }}', 'SAVE-10', { brand: 'denim' })).toEqual({
      kind: 'leave',
      outcome: 'assigned',
      reason: 'Got a code from “brand-denim”',
      result: { code: 'SAVE-10', pool: 'brand-denim' },
    });
  });

  it('leaves by pool empty when no code is left', () => {
    expect(answered('winback', null)).toEqual({
      kind: 'leave',
      outcome: 'pool-empty',
      reason: 'No code is left in “winback”',
    });
  });

  it('takes an answer to another question for none', () => {
    const other = { kind: 'pace', at: 0 } as const;
    expect(assignCodeStep.answered?.({ pool: '{{ customer.x }}' }, contextOf(), other)).toMatchObject({
      outcome: 'pool-empty',
    });
  });

  it('says itself in words', () => {
    expect(assignCodeType.caption({ pool: 'brand-{{ customer.brand }}' })).toBe(
      'Assign a code from “brand-[brand]”',
    );
    expect(assignCodeType.caption({ pool: '' })).toBe('Assign code');
  });

  it('brings the code and its pool, and looks at what chooses it', () => {
    expect(assignCodeType.traits({ pool: 'brand-{{ customer.brand }}' })).toEqual({
      brings: ['code', 'pool'],
      facts: { paths: ['customer.brand'] },
    });
  });

  it('names its pool where no value chooses it', () => {
    expect(assignCodeType.traits({ pool: 'Winback' })).toEqual({
      brings: ['code', 'pool'],
      pools: ['winback'],
    });
  });
});
