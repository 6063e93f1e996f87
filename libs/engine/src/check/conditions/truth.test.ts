import { evaluate, ruleGroupSchema, toText, type RuleGroup } from '@sojourn/conditions';
import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { all, any, did, not, rule } from '../testing/conditions.test-helper.js';
import { claimOf, joined } from './claim.js';
import { truthOf } from './truth.js';

const truth = (group: RuleGroup) => truthOf(claimOf(ruleGroupSchema.parse(group)), { left: 1_000_000 });
const named = (groups: readonly RuleGroup[]) => groups.map((group) => [toText(group), group] as const);

const age = (operator: string, value?: unknown) => rule('customer.age', operator, value);
const city = (operator: string, value?: unknown) => rule('customer.city', operator, value);
const due = (operator: string, value?: unknown) => rule('customer.due', operator, value);
const tags = (operator: string, value?: unknown) => rule('customer.tags', operator, value);
const now = (operator: string, value: unknown) => rule('now', operator, value);

describe('a condition that can never be true', () => {
  it.each(
    named([
      all(age('>', 60), age('<', 18)),
      all(age('>', 60), age('<=', 60)),
      all(age('>=', 60), age('<=', 60), age('!=', 60)),
      all(age('between', [60, 18])),
      all(age('between', [18, 30]), age('>', 30)),
      all(city('=', 'Berlin'), city('=', 'Munich')),
      all(city('=', 'Berlin'), city('!=', 'BERLIN')),
      all(city('in', ['Berlin', 'Munich']), city('notIn', ['munich', 'berlin', 'Rome'])),
      all(city('=', 'Berlin'), city('>', 5)),
      all(city('null'), city('notNull')),
      all(city('null'), city('contains', 'er')),
      all(city('null'), age('>', 1), city('beginsWith', 'B')),
      all(age('=', 5), age('contains', '5')),
      all(age('null'), rule('customer.age', '=', { field: 'entry.age' })),
      all(due('before', '2026-11-25'), due('after', '2026-11-25')),
      all(due('=', '2026-11-25'), due('after', '2026-11-25')),
      all(due('after', '9999-12-31'), due('before', '9999-12-31')),
      all(due('=', '2026-13-45'), due('before', '2030-01-01')),
      all(due('=', '0000-01-01'), due('after', '2026-01-01')),
      all(due('null'), due('withinLast', 'P3D')),
      all(tags('any', all(rule('item', '=', 'a'))), tags('=', 'a')),
      all(did('atLeast', 3), did('atMost', 2)),
      all(did('exactly', 2), did('exactly', 3)),
      all(rule('segment', 'in', 'vip'), rule('segment', 'notIn', 'vip')),
      all(rule('list', 'in', 'vip'), not(all(rule('list', 'in', 'vip')))),
      all(rule('consent', 'granted', { channel: 'email' }), rule('consent', 'denied', { channel: 'email' })),
      all(now('weekday', [6, 7]), now('weekday', [1, 2, 3, 4, 5])),
      all(now('timeBetween', ['09:00', '12:00']), now('timeBetween', ['12:00', '18:00'])),
      all(now('timeBetween', ['22:00', '06:00']), now('timeBetween', ['06:00', '22:00'])),
      all(rule('inactive', 'for', 'P30D'), not(all(rule('inactive', 'for', 'P7D')))),
      all(rule('message', 'opened', { node: 'a' }), not(all(rule('message', 'opened', { node: 'a' })))),
      all(any(age('>', 60), city('=', 'Rome')), age('<', 18), city('=', 'Berlin')),
      all(any(all(age('>', 60), city('=', 'Rome')), city('=', 'Oslo')), age('<', 18), city('=', 'Berlin')),
      any(all(age('>', 60), age('<', 18)), all(city('=', 'a'), city('=', 'b'))),
      not(any(age('>', 60), age('<=', 60), age('null'), all(city('=', 'a')), not(all(city('=', 'a'))))),
      not(all()),
      not(any()),
    ]),
  )('is %s', (_words, group) => {
    expect(truth(group)).toBe('never');
    expect(truth(not(all(group)))).toBe('always');
  });
});

describe('a condition that is always true', () => {
  it.each(
    named([
      all(),
      any(),
      any(city('=', 'Berlin'), city('!=', 'Berlin')),
      any(city('!=', 'Berlin'), city('!=', 'Munich')),
      any(city('null'), city('notNull')),
      any(age('>', 5), not(all(age('>', 5)))),
      any(age('>', 5), not(all(age('>', 5))), city('contains', 'x')),
      all(did('atLeast', 0)),
      any(did('atLeast', 3), did('atMost', 2)),
      any(did('exactly', 0), did('atLeast', 1)),
      all(now('timeBetween', ['09:00', '09:00'])),
      any(now('timeBetween', ['09:00', '12:00']), now('timeBetween', ['12:00', '09:00'])),
      all(now('weekday', [1, 2, 3, 4, 5, 6, 7])),
      any(
        rule('consent', 'granted', { channel: 'email' }),
        rule('consent', 'denied', { channel: 'email' }),
        rule('consent', 'unknown', { channel: 'email' }),
      ),
    ]),
  )('is %s', (_words, group) => {
    expect(truth(group)).toBe('always');
  });
});

describe('a condition that depends', () => {
  it.each(
    named([
      all(age('>', 18), age('<', 60)),
      all(age('>=', 60), age('<=', 60)),
      all(age('between', [60, 60])),
      // Nothing is said about who has no age.
      any(age('>', 60), age('<=', 60)),
      all(age('null'), age('!=', 5)),
      all(city('=', 'Berlin'), city('=', 'BERLIN')),
      all(city('contains', 'a'), city('contains', 'b')),
      all(city('contains', 'a'), city('=', 'b')),
      all({ ...rule('customer.city', '=', 'Berlin'), matchCase: true } as never, city('=', 'berlin')),
      all(rule('customer.city', '=', 'x'), rule('entry.city', '=', 'y')),
      all(tags('contains', 'a'), tags('contains', 'b')),
      all(tags('any', all(rule('item', '=', 'a'))), tags('no', all(rule('item', '=', 'a')))),
      all(due('after', '2026-11-25'), due('before', '2026-11-26')),
      // Where a day begins depends on the zone.
      all(due('after', '2026-11-25'), due('before', '2026-11-24T20:00:00Z')),
      // Compared with what makes no sense.
      all(age('>', 'ten'), age('<', 5)),
      all(age('between', ['a', 'b'])),
      all(age('>', 3), age('<', { field: 'entry.limit' })),
      all(did('atLeast', 3), did('atMost', 2, 'Visit')),
      any(did('atLeast', 3), did('atMost', 1)),
      all(now('weekday', [6, 7]), now('timeBetween', ['22:00', '06:00'])),
      all(rule('inactive', 'for', 'P7D'), not(all(rule('inactive', 'for', 'P30D')))),
      all(rule('message', 'opened', { node: 'a' }), not(all(rule('message', 'opened', { node: 'b' })))),
      all(rule('consent', 'granted', { channel: 'email' }), rule('consent', 'denied', { channel: 'sms' })),
      all(any(age('>', 60), city('=', 'Rome')), age('<', 18)),
      any(all(age('>', 60), age('<', 18)), city('=', 'a')),
    ]),
  )('is %s', (_words, group) => {
    expect(truth(group)).toBe('open');
  });
});

describe('truthOf', () => {
  it('gives up when it has cost enough', () => {
    const effort = { left: 100 };
    const many = all(
      age(
        'in',
        Array.from({ length: 50 }, (_, at) => at),
      ),
      age('<', 0),
    );
    expect(truthOf(claimOf(many), effort)).toBe('open');
    expect(truth(many)).toBe('never');
    // What is cheap is still found out.
    expect(truthOf(claimOf(all(city('null'), city('notNull'))), effort)).toBe('never');
    expect(effort.left).toBeLessThan(100);
  });

  it('sees that what comes before leaves nothing over', () => {
    const left = (before: RuleGroup, after: RuleGroup) =>
      truthOf(joined('all', [claimOf(before, true), claimOf(after)]), { left: 1_000_000 });
    expect(left(all(age('>', 50)), all(age('>', 100)))).toBe('never');
    expect(left(all(age('>', 100)), all(age('>', 50)))).toBe('open');
    const both = all(age('>', 50), city('=', 'Rome'));
    expect(left(both, both)).toBe('never');
    expect(left(both, all(age('>', 60), city('=', 'rome'), due('null')))).toBe('never');
    expect(left(both, all(age('>', 60), city('in', ['rome', 'oslo'])))).toBe('open');
  });

  const literal = fc.constantFrom<unknown>(0, 1, 2, 'a', 'B', 'b', true, '2026-11-25', '2026-11-26');
  const field = fc.constantFrom('customer.x', 'customer.y');
  const anyRule = fc.oneof(
    fc.record({
      field,
      operator: fc.constantFrom('=', '!=', '>', '>=', '<', '<=', 'contains', 'beginsWith'),
      value: fc.oneof(literal, fc.record({ field })),
    }),
    fc.record({
      field,
      operator: fc.constantFrom('in', 'notIn'),
      value: fc.array(literal, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ field, operator: fc.constant('between'), value: fc.tuple(literal, literal) }),
    fc.record({ field, operator: fc.constantFrom('null', 'notNull', 'onThisDay') }),
    fc.record({
      field,
      operator: fc.constantFrom('before', 'after'),
      value: fc.constantFrom('2026-11-25', '2026-11-26T12:00:00Z'),
    }),
  );
  const { group: anyGroup } = fc.letrec<{ group: unknown; entry: unknown }>((tie) => ({
    group: fc.record(
      {
        combinator: fc.constantFrom('and', 'or'),
        not: fc.boolean(),
        rules: fc.array(tie('entry'), { maxLength: 4 }),
      },
      { requiredKeys: ['combinator', 'rules'] },
    ),
    entry: fc.oneof({ maxDepth: 3 }, anyRule, tie('group')),
  }));
  const anyData = fc.record({
    x: fc.oneof(
      literal,
      fc.constantFrom(undefined, null, 0.5, -7, 9, 'zz', ['a'], [], {}, '2026-11-25T10:00:00Z'),
    ),
    y: fc.oneof(literal, fc.constantFrom(undefined, 1.5, 'aB', '2027-01-01')),
  });

  it('never says what a customer belies', () => {
    fc.assert(
      fc.property(anyGroup, fc.array(anyData, { minLength: 5, maxLength: 20 }), (saved, customers) => {
        const group = ruleGroupSchema.parse(saved);
        const said = truth(group);
        fc.pre(said !== 'open');
        for (const customer of customers) {
          const { matches } = evaluate(group, { customer, entry: {}, results: {} }, 0);
          expect(matches).toBe(said === 'always');
        }
      }),
      tries(200),
    );
  });

  it('says the opposite of the opposite', () => {
    const opposite = { always: 'never', never: 'always', open: 'open' } as const;
    fc.assert(
      fc.property(anyGroup, (saved) => {
        const group = ruleGroupSchema.parse(saved);
        expect(truth({ combinator: 'and', not: true, rules: [group] })).toBe(opposite[truth(group)]);
      }),
      tries(200),
    );
  });
});
