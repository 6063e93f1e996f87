import { ruleGroupSchema } from '@sojourn/conditions';
import { checkCondition } from './check-condition.js';
import { exampleSegments } from './example-segments.js';
import { filledPart } from './filled-part.js';
import { keyOfName } from './key-of-name.js';

describe('a segment', () => {
  it.each([
    ['Good customers, Köln', 'good-customers-koln'],
    ['  VIP — 2026! ', 'vip-2026'],
    ['Straße', 'strasse'],
    ['日本', ''],
    ['x'.repeat(80), 'x'.repeat(60)],
    [`${'x'.repeat(59)} y`, 'x'.repeat(59)],
  ])('has a key made of its name: %j', (name, key) => {
    expect(keyOfName(name)).toBe(key);
  });

  it.each(exampleSegments.map((example) => [example.key, example] as const))(
    'can start from an example: %s',
    (_key, { name, condition }) => {
      expect(checkCondition(ruleGroupSchema.parse(condition)).kind).toBe('sound');
      expect(keyOfName(name)).not.toBe('');
    },
  );

  it('is said in words once its condition is sound, and until then what is wrong and where', () => {
    const did = (event: string) =>
      checkCondition({
        combinator: 'and',
        rules: [{ field: 'did', operator: 'atLeast', value: { event, count: 2, within: 'P30D' } }],
      });
    expect(did('Order Completed')).toEqual({
      kind: 'sound',
      inWords: 'did Order Completed at least 2 times within the last 30 days',
    });
    expect(did('')).toMatchObject({
      kind: 'unfinished',
      problems: [{ path: ['rules', '0', 'value', 'event'] }],
    });
  });

  it('says how far its filling is, never that it is done before it is', () => {
    expect(filledPart({ state: 'FILLING', lookedAt: 0, size: null })).toBe(0);
    expect(filledPart({ state: 'FILLING', lookedAt: 999, size: 1_000 })).toBe(99);
    expect(filledPart({ state: 'FILLING', lookedAt: 1_200, size: 1_000 })).toBe(99);
    expect(filledPart({ state: 'FILLING', lookedAt: 0, size: 0 })).toBe(0);
    expect(filledPart({ state: 'LIVE', lookedAt: 5, size: 5 })).toBe(100);
  });
});
