import { anEvent, Visit } from '../testing/a-visit.test-helper.js';
import { branchType } from './branch.config.js';

const when = (field: string, operator: string, value: unknown) => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});
const big = { id: 'big', title: 'Big orders', when: when('entry.total', '>', 100) };
const berlin = { id: 'berlin', title: 'Berlin', when: when('customer.city', '=', 'Berlin') };
const config = { paths: [big, berlin] };

const NOW = '2026-11-25T10:00:00Z';
const enter = (customer: object, entry: object, paths: readonly object[] = config.paths) =>
  Visit.of('branch', { paths }, { now: NOW, facts: { customer: { ...customer }, entry: { ...entry } } }).left;
const problems = (value: Record<string, unknown>) =>
  branchType.check(value).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a branch', () => {
  it('takes the first path whose condition is true, and says which and what it looked at', () => {
    expect(enter({ city: 'berlin' }, { total: 500 })).toMatchObject({
      outcome: 'big',
      reason: 'total is more than 100',
      facts: { 'entry.total': 500 },
    });
    expect(enter({ city: 'berlin' }, { total: 5 })).toMatchObject({
      outcome: 'berlin',
      reason: 'city is Berlin',
      facts: { 'entry.total': 5, 'customer.city': 'berlin' },
    });
  });

  it('sends everyone else on, and says so', () => {
    expect(enter({}, {})).toMatchObject({ outcome: 'else', reason: 'None of the 2 conditions is true' });
    expect(enter({}, {}, [big])).toMatchObject({ outcome: 'else', reason: 'The condition is not true' });
  });

  it('may ask about what the customer did', () => {
    const ordered = when('did', 'atLeast', { event: 'Order Completed', count: 1, within: 'P30D' });
    const paths = [{ id: 'active', title: 'Active', when: ordered }];
    const on = (at: string) => {
      const facts = { events: [anEvent('Order Completed', 2, at)] };
      return Visit.of('branch', { paths }, { now: NOW, facts }).outcome;
    };
    expect(on('2026-10-26T10:00:00.001Z')).toBe('active');
    expect(on('2026-10-26T10:00:00.000Z')).toBe('else');
    expect(branchType.traits({ paths }).facts).toEqual({ events: { 'Order Completed': 30 * 86_400_000 } });
  });

  it('tells the proof which condition opens which way', () => {
    expect(branchType.traits(config).conditions).toEqual([
      { path: ['paths', '0', 'when'], when: big.when, outcome: 'big' },
      { path: ['paths', '1', 'when'], when: berlin.when, outcome: 'berlin' },
    ]);
  });

  it('has a way out per path, and one for everyone else', () => {
    expect(branchType.outcomes(config)).toEqual([
      { id: 'big', title: 'Big orders' },
      { id: 'berlin', title: 'Berlin' },
      { id: 'else', title: 'Everyone else' },
    ]);
  });

  it.each([{}, { paths: 7 }, { paths: [null, { id: 4 }, { title: 'No id' }] }])(
    'bears the draft %j',
    (draft) => {
      expect(branchType.outcomes(draft)).toEqual([{ id: 'else', title: 'Everyone else' }]);
      expect(branchType.caption(draft)).toBe('Choose by …');
    },
  );

  it('shows the ways out of a path that is not finished', () => {
    expect(branchType.outcomes({ paths: [{ id: 'new', title: '' }] })[0]).toEqual({
      id: 'new',
      title: 'new',
    });
  });

  it('says itself in words', () => {
    expect(branchType.caption(config)).toBe('Choose by: Big orders, Berlin, or everyone else');
    expect(problems(config)).toEqual([]);
  });

  it('refuses paths without a condition, with the same id, or with that of everyone else', () => {
    const empty = { ...big, when: { combinator: 'and', rules: [] } };
    expect(problems({ paths: [empty] })).toEqual([
      'paths.0.when: The path “Big orders” has no condition yet, so everyone would take it.',
    ]);
    expect(problems({ paths: [big, { ...berlin, id: 'big' }] })).toEqual([
      'paths.1.id: Two paths have the id “big”.',
    ]);
    expect(problems({ paths: [{ ...big, id: 'else' }] })).toEqual([
      'paths.0.id: Id is taken by “Everyone else”.',
    ]);
    expect(problems({ paths: [] })).toEqual(['paths: Paths must not be empty.']);
  });

  it('warns of two paths with one name', () => {
    const config = { paths: [big, { ...berlin, title: big.title }] };
    expect(branchType.check(config)).toEqual([
      {
        code: 'repeated-title',
        message: 'Two paths are called “Big orders”.',
        severity: 'warning',
        path: ['paths', '1', 'title'],
      },
    ]);
  });

  it('finds a mistake deep in a condition', () => {
    expect(problems({ paths: [{ ...big, when: when('total', '>', 100) }] })).toEqual([
      'paths.0.when.rules.0.field: When: “field” must be a path such as customer.city or entry.total.',
    ]);
    expect(problems({ paths: [{ ...big, when: when('entry.total', 'resembles', 1) }] })).toEqual([
      expect.stringContaining('paths.0.when.rules.0.operator: When: “operator” must be one of =, !=,'),
    ]);
  });
});
