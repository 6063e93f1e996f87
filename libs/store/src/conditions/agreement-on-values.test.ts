import type { Data, Rule, RuleGroup } from '@sojourn/conditions';
import { chooseZone, evaluate, readInstant } from '@sojourn/conditions';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { Known, Surroundings } from './any-facts.test-helper.js';
import { WORKSPACE_ZONE } from './any-facts.test-helper.js';
import { askDatabase } from './ask-database.test-helper.js';
import { oddDates, oddNumbers, oddTexts, oddZones, zones } from './odd-values.test-helper.js';
import type { StoredPeople } from './store-people.test-helper.js';
import { storePeople } from './store-people.test-helper.js';
import { lengths, moments } from './vocabulary.test-helper.js';

describe('the same of odd values', () => {
  const nothing: Omit<Surroundings, 'now'> = { entry: {}, results: {}, event: {} };

  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test.close());

  /** Somebody of whom nothing but these attributes is known. */
  function whoHas(customer: Data): Known {
    const zone = chooseZone(customer['timezone'], WORKSPACE_ZONE);
    return { ...nothing, customer, zone, events: [], messages: [], consents: [], knownSince: 0 };
  }

  /** Asks both about each rule and everybody. */
  async function expectAgreement(
    rules: readonly Rule[],
    people: readonly Known[],
    stored: StoredPeople,
    now = 0,
  ) {
    const conditions = rules.map((rule): RuleGroup => ({ combinator: 'and', rules: [rule] }));
    const expected = conditions.map((group) => people.map((known) => evaluate(group, known, now).matches));
    expect(await askDatabase(test, conditions, { ...nothing, now }, stored)).toEqual(expected);
  }

  async function store(people: readonly Known[]): Promise<StoredPeople> {
    const { id: workspaceId } = await test.store.workspaces.create({ name: 'Values' });
    return storePeople({ ...test, workspaceId }, people);
  }

  it('compares every odd value with every odd text, number and truth as conditions do', async () => {
    const literals = [...oddTexts, ...oddNumbers, true, false];
    const values = [...literals, ...oddDates, null, {}, [], ...literals.map((literal) => [7, literal])];
    const people = values.map((value) => whoHas({ value }));
    const stored = await store(people);
    const field = 'customer.value';
    for (const value of literals) {
      const rules = (matchCase?: true): readonly Rule[] => [
        ...(['=', '!=', 'contains', 'beginsWith'] as const).map((operator) => ({
          field,
          operator,
          value,
          matchCase,
        })),
        { field, operator: 'in', value: ['x', value, 7], matchCase },
        { field, operator: 'notIn', value: [value], matchCase },
      ];
      const orders = (['>', '>=', '<', '<='] as const).map((operator) => ({ field, operator, value }));
      await expectAgreement([...rules(), ...rules(true), ...orders], people, stored);
    }
  });

  it('follows every odd path as conditions do', async () => {
    const inside = [
      '0',
      '1',
      '00',
      '01',
      '-1',
      '+1',
      '1e0',
      '9'.repeat(20),
      'length',
      'a b',
      '__proto__',
      'constructor',
    ];
    const holder = Object.fromEntries(inside.map((key) => [key, 7]));
    const values = ['77', 7, [7, 7], [[7], { 0: 7 }], holder, { 0: holder }, null];
    const people = [...values.map((value) => whoHas({ value })), whoHas(holder), whoHas({})];
    const stored = await store(people);
    const paths = ['', '.value', '.value.0', '.0', '.absent'];
    const fields = paths.flatMap((path) => [path, ...inside.map((key) => `${path}.${key}`)]);
    const rules = fields.flatMap((path): readonly Rule[] => [
      { field: `customer${path}`, operator: 'notNull' },
      { field: `customer${path}`, operator: '=', value: 7 },
      { field: `customer${path}`, operator: 'in', value: [7] },
    ]);
    await expectAgreement(rules, people, stored);
  });

  it('reads every odd date in every zone as conditions do, at each moment', async () => {
    const people = [...zones, 'CET'].flatMap((timezone) =>
      oddDates.map((value) => whoHas({ value, timezone })),
    );
    const stored = await store(people);
    const field = 'customer.value';
    const real = oddDates.filter((date) => readInstant(date, 'UTC') !== null);
    const comparisons = real.flatMap((value): readonly Rule[] => [
      { field, operator: 'before', value },
      { field, operator: 'after', value },
    ]);
    await expectAgreement(comparisons, people, stored);
    const nearness = Object.keys(lengths).flatMap((value): readonly Rule[] => [
      { field, operator: 'withinLast', value },
      { field, operator: 'withinNext', value },
    ]);
    for (const now of moments) {
      await expectAgreement([...nearness, { field, operator: 'onThisDay' }], people, stored, now);
    }
  });

  it('knows the local time in every odd zone as conditions do, at each moment', async () => {
    const people = oddZones.map((timezone) => whoHas({ timezone }));
    const stored = await store(people);
    const times = ['00:00', '02:30', '09:00', '14:45', '23:59'] as const;
    const rules = times.flatMap((from) =>
      times.map((to): Rule => ({ field: 'now', operator: 'timeBetween', value: [from, to] })),
    );
    const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day): Rule => ({
      field: 'now',
      operator: 'weekday',
      value: [day],
    }));
    for (const now of moments) await expectAgreement([...rules, ...weekdays], people, stored, now);
  });
});
