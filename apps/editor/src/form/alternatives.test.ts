import { catalog } from '../document/journeys.test-helper.js';
import { choicesOf } from './alternative-choices.js';
import { alternativesOf, asAlternative, chosenAlternative } from './alternatives.js';
import { isSchema, itemsOf, propertiesOf } from './schema-parts.js';

function alternatives(type: string, field: string) {
  const schema = catalog.types.find((each) => each.type === type)?.configSchema ?? {};
  const property = propertiesOf(schema)?.[field] ?? {};
  return alternativesOf(property) ?? alternativesOf(itemsOf(property) ?? {}) ?? [];
}
const dates = alternatives('wait-until', 'until');
const awaited = alternatives('wait-for-event', 'awaited');
const since = alternatives('wait-for-event', 'since');
const measures = alternatives('experiment', 'measure');

/** Turns a value into one of the alternative with this place. */
const turned = (all: typeof dates, index: number, value: unknown) => asAlternative(all[index] ?? {}, value);

describe('a value of one of several kinds', () => {
  it('is told by its constants, even half-typed', () => {
    expect(chosenAlternative(dates, { kind: 'date' })).toBe(0);
    expect(chosenAlternative(dates, { kind: 'field', field: '' })).toBe(1);
    expect(chosenAlternative(dates, { kind: 'day-of-month', field: 'left over' })).toBe(2);
  });

  it('is told by the fields it has where there are no constants, and by its type', () => {
    expect(chosenAlternative(awaited, { id: 'a', event: '' })).toBe(0);
    expect(chosenAlternative(awaited, { id: 'a', message: '', reaction: 'opened' })).toBe(1);
    expect(chosenAlternative(awaited, { id: 'a', reaction: 'opened' })).toBe(1);
    expect(chosenAlternative(awaited, { id: 'a' })).toBe(0);
    expect(chosenAlternative(since, 'from-now')).toBe(0);
    expect(chosenAlternative(since, { node: '' })).toBe(1);
    expect(chosenAlternative(measures, { event: '', within: 'P7D' })).toBe(0);
    expect(chosenAlternative(measures, { goal: '' })).toBe(1);
  });

  it('drops what another kind does not have', () => {
    expect(turned(dates, 0, { kind: 'field', field: 'customer.renewal' })).toEqual({
      kind: 'date',
      date: '',
    });
    expect(turned(dates, 2, { kind: 'date', date: '2026-12-01' })).toEqual({ kind: 'day-of-month' });
  });

  it('keeps what both kinds have', () => {
    expect(turned(awaited, 1, { id: 'a', title: 'Opened', event: 'Order Completed', where: {} })).toEqual({
      id: 'a',
      title: 'Opened',
      message: '',
      reaction: 'delivered',
    });
  });

  it.each([
    ['dates', dates],
    ['awaited things', awaited],
    ['since when', since],
    ['measures', measures],
  ])('is of the kind it was turned into: %s', (_name, all) => {
    all.forEach((alternative, index) => {
      for (const value of [undefined, {}, { id: 'a', kind: 'date', date: 'x' }, 'from-now']) {
        expect(chosenAlternative(all, asAlternative(alternative, value))).toBe(index);
      }
    });
  });

  it('is chosen by name, and at once where there is a fixed set of values', () => {
    expect(choicesOf(dates).map(({ label }) => label)).toEqual([
      'A fixed date',
      'A date that is known',
      'A day of the month',
    ]);
    expect(choicesOf(measures).map(({ label }) => label)).toEqual(['An event', 'A goal']);
    expect(choicesOf(since).map(({ label, value }) => [label, value])).toEqual([
      ['Since last message', 'since-last-message'],
      ['Since entry', 'since-entry'],
      ['From now', 'from-now'],
      ['A node', undefined],
    ]);
  });

  it('has schemas to choose from', () => {
    expect([dates, awaited, since].map((all) => all.filter(isSchema).length)).toEqual([3, 2, 2]);
  });
});
