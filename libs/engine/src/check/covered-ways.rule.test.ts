import type { RuleGroup } from '@sojourn/conditions';
import type { CheckOptions } from './check-options.js';
import { all, any, did, rule } from './testing/conditions.test-helper.js';
import { asking, found, prove, type Sketch } from './testing/prove.test-helper.js';

const messages = (sketch: Sketch, options?: CheckOptions) =>
  prove(sketch, options).map(({ message }) => message);
const age = (operator: string, value?: unknown) => rule('customer.age', operator, value);
const city = (operator: string, value?: unknown) => rule('customer.city', operator, value);
const when = 'at nodes.a.config.ways.0.when';

describe('ways that are tried one after the other', () => {
  const table: readonly (readonly [string, readonly RuleGroup[], readonly string[]])[] = [
    ['the same twice', [all(age('>', 50)), all(age('>', 50))], ['1']],
    ['a narrower one after a wider one', [all(age('>', 50)), all(age('>', 100))], ['1']],
    ['a wider one after a narrower one', [all(age('>', 100)), all(age('>', 50))], []],
    [
      'what those before cover together',
      [all(age('>', 50)), all(age('<=', 50)), all(age('between', [10, 90]))],
      ['2'],
    ],
    ['what is over', [all(age('>', 50)), all(age('<=', 50)), all(age('null'))], []],
    [
      'several conditions again',
      [all(age('>', 50), city('=', 'Rome')), all(city('=', 'ROME'), age('>', 60))],
      ['1'],
    ],
    ['fewer conditions', [all(age('>', 50), city('=', 'Rome')), all(city('=', 'Rome'))], []],
    ['the same count', [all(did('atLeast', 1)), all(did('atLeast', 2))], ['1']],
  ];
  it.each(table)('are never taken: %s', (_what, whens, covered) => {
    expect(found(asking(...whens))).toEqual(
      covered.map((at) => `covered-way at nodes.a.config.ways.${at}.when`),
    );
  });

  it('are named', () => {
    expect(messages(asking(all(age('>', 50)), all(age('>', 60))))).toEqual([
      'Nobody takes “way-2”: whoever it is for takes a way before it.',
    ]);
  });

  it('are not blamed on those before when they can never be true by themselves', () => {
    expect(found(asking(all(city('=', 'x')), all(age('>', 60), age('<', 18))))).toEqual([
      'never-true at nodes.a.config.ways.1.when',
    ]);
  });

  it('are all left over by one that is always true', () => {
    expect(found(asking(any(city('null'), city('notNull')), all(age('>', 1))))).toEqual([
      `always-true ${when}`,
      'covered-way at nodes.a.config.ways.1.when',
    ]);
  });
});
