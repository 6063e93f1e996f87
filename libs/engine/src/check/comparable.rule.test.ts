import { applyFix } from '@sojourn/journey';
import type { CheckOptions } from './check-options.js';
import { all, rule } from './testing/conditions.test-helper.js';
import { asking, drawn, found, node, prove } from './testing/prove.test-helper.js';

const when = 'at nodes.a.config.ways.0.when';

describe('comparisons', () => {
  const known: CheckOptions = {
    attributes: {
      age: 'number',
      city: 'text',
      vip: 'yes-no',
      born: 'date',
      tags: 'list',
      score: 'number',
      name: 'text',
    },
    events: { Order: { total: 'number' } },
  };
  const customer = (operator: string, value?: unknown, field = 'age') =>
    rule(`customer.${field}`, operator, value);
  const sound = [
    customer('>', 5),
    customer('=', 5),
    customer('in', [1, 2]),
    customer('between', [1, { field: 'customer.score' }]),
    customer('null'),
    customer('=', 'Rome', 'city'),
    customer('contains', 'R', 'city'),
    customer('beginsWith', 'R', 'city'),
    customer('=', { field: 'customer.name' }, 'city'),
    customer('=', true, 'vip'),
    customer('before', '2026-11-25', 'born'),
    customer('after', { field: 'customer.born' }, 'born'),
    customer('withinLast', 'P3D', 'born'),
    customer('onThisDay', undefined, 'born'),
    customer('=', '2026-11-25', 'born'),
    customer('beginsWith', '2026', 'born'),
    customer('contains', 5, 'tags'),
    customer('any', all(rule('item', '=', 'a')), 'tags'),
    customer('>', 5, 'unheard'),
    customer('contains', 5, 'unheard'),
    rule('segment', 'in', 'vip'),
    rule('did', 'aggregate', { event: 'Order', aggregate: { of: 'total', as: 'sum' }, is: '>', than: 5 }),
    rule('did', 'aggregate', { event: 'Order', aggregate: { of: 'total', as: 'first' }, is: '=', than: 'x' }),
    rule('did', 'atLeast', { event: 'Order', count: 1, where: all(rule('event.total', '>', 5)) }),
  ];
  it.each(sound.map((each) => [JSON.stringify(each), each] as const))('are sound: %s', (_text, each) => {
    const problems = found(asking(all(each)), known).filter((problem) =>
      problem.startsWith('cannot-compare'),
    );
    expect(problems).toEqual([]);
  });

  const unsound: readonly (readonly [Parameters<typeof all>[0], string, unknown?])[] = [
    [customer('>', 5, 'city'), '“city” holds a text, not a number'],
    [customer('>', '5'), '“5” is a text, not a number', { path: 'value', value: 5 }],
    [customer('>', 'five'), '“five” is a text, not a number'],
    [customer('>=', 'five', 'unheard'), '“five” is a text, not a number'],
    [customer('>', { field: 'customer.city' }), '“city” holds a text, not a number'],
    [
      customer('>', '2026-11-25', 'born'),
      '“born” holds a date, which comes before or after another',
      { path: 'operator', value: 'after' },
    ],
    [
      customer('<=', '2026-11-25', 'born'),
      '“born” holds a date, which comes before or after another',
      { path: 'operator', value: 'before' },
    ],
    [customer('between', ['1', 5]), '“1” is a text, not a number', { path: 'value.0', value: 1 }],
    [customer('=', 'Rome'), '“Rome” is a text, not a number'],
    [customer('in', [1, '2']), '“2” is a text, not a number', { path: 'value.1', value: 2 }],
    [customer('=', 5, 'city'), '“5” is a number, not a text', { path: 'value', value: '5' }],
    [customer('=', 'Yes', 'vip'), '“Yes” is a text, not yes or no', { path: 'value', value: true }],
    [customer('=', true, 'city'), '“yes” is yes or no, not a text', { path: 'value', value: 'true' }],
    [customer('=', { field: 'customer.age' }, 'city'), '“age” holds a number, not a text'],
    [
      customer('=', 'a', 'tags'),
      '“tags” holds a list, which equals nothing',
      { path: 'operator', value: 'contains' },
    ],
    [customer('!=', 'a', 'tags'), '“tags” holds a list, which equals nothing'],
    [customer('contains', 'a'), '“age” holds a number, not a text'],
    [customer('contains', 5, 'city'), '“5” is a number, not a text', { path: 'value', value: '5' }],
    [customer('beginsWith', 'a', 'tags'), '“tags” holds a list, not a text'],
    [customer('before', '2026-11-25'), '“age” holds a number, not a date'],
    [customer('withinLast', 'P3D'), '“age” holds a number, not a date'],
    [customer('onThisDay', undefined, 'city'), '“city” holds a text, not a date'],
    [customer('any', all(rule('item', '=', 'a')), 'city'), '“city” holds a text, not a list'],
    [
      rule('did', 'aggregate', { event: 'Order', aggregate: { of: 'total', as: 'sum' }, is: '=', than: '5' }),
      '“5” is a text, not a number',
      { path: 'value.than', value: 5 },
    ],
    [
      rule('did', 'aggregate', {
        event: 'Order',
        aggregate: { of: 'total', as: 'first' },
        is: '>',
        than: 'x',
      }),
      '“x” is a text, not a number',
    ],
  ];
  it.each(unsound.map(([each, words, meant]) => [JSON.stringify(each), each, words, meant] as const))(
    'are doubted: %s',
    (_text, each, words, meant) => {
      const sketch = asking(all(each));
      const problem = prove(sketch, known).find(({ code }) => code === 'cannot-compare');
      expect(problem).toMatchObject({
        severity: 'warning',
        message: `${words}, so this cannot be compared.`,
        path: `nodes.a.config.ways.0.when.rules.0`.split('.'),
      });
      const edits = problem?.fix?.edits.map(
        (edit) => 'path' in edit && { ...edit, path: edit.path.slice(8).join('.') },
      );
      expect(edits).toEqual(meant === undefined ? undefined : [{ op: 'set', ...(meant as object) }]);
      const fixed = problem?.fix && applyFix(drawn(sketch), problem.fix);
      if (fixed) expect(found(fixed, known).filter((code) => code.startsWith('cannot'))).toEqual([]);
    },
  );

  it('are not judged where events disagree about a kind', () => {
    const events = { Order: { total: 'number' }, Refund: { total: 'text' } } as const;
    const total = asking(all(rule('entry.total', '=', 'x')));
    const trigger = (...names: readonly string[]) => node('start', { events: names });
    expect(found({ ...total, trigger: trigger('Order') }, { events })).toEqual([
      `cannot-compare ${when}.rules.0`,
    ]);
    expect(found({ ...total, trigger: trigger('Order', 'Refund') }, { events })).toEqual([]);
  });

  it('are judged by the kinds of the event’s properties inside a condition on it', () => {
    const counted = { event: 'Order', count: 1, where: all(rule('event.total', '=', 'x')) };
    expect(found(asking(all(rule('did', 'atLeast', counted))), known)).toEqual([
      `cannot-compare ${when}.rules.0.value.where.rules.0`,
    ]);
    const trigger = node('start', { events: ['Order'] });
    expect(found({ ...asking(all(rule('entry.total', '=', 'x'))), trigger }, known)).toEqual([
      `cannot-compare ${when}.rules.0`,
    ]);
  });
});
