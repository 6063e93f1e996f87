import type { RuleGroup } from '@sojourn/conditions';
import { circleProblems, unknownSegments } from './reference-problems.js';
import { segmentProblems } from './segment-problems.js';

const all = (...rules: RuleGroup['rules']): RuleGroup => ({ combinator: 'and', rules });
const inSegment = (key: string): RuleGroup => all({ field: 'segment', operator: 'in', value: key });

describe('the condition of a segment', () => {
  it.each<[string, RuleGroup]>([
    [
      'attributes, and compares them with others',
      all({ field: 'customer.a', operator: '=', value: { field: 'customer.b' } }),
    ],
    [
      'properties of an event, inside of the condition on it',
      all({
        field: 'did',
        operator: 'atLeast',
        value: { event: 'Order', count: 1, where: all({ field: 'event.total', operator: '>', value: 5 }) },
      }),
    ],
    [
      'items of a list, inside of the condition on it',
      all({
        field: 'customer.pets',
        operator: 'any',
        value: all({ field: 'item.kind', operator: '=', value: 'cat' }),
      }),
    ],
    ['an account', all({ field: 'account.plan', operator: '=', value: 'gold' })],
    ['any message', all({ field: 'message', operator: 'opened', value: {} })],
  ])('may ask about %s', (_what, condition) => {
    expect(segmentProblems(condition)).toEqual([]);
  });

  it.each<[string, RuleGroup, string, RegExp]>([
    [
      'nothing of an account',
      all({ field: 'account', operator: 'notNull' }),
      'rules.0.field',
      /which attribute/,
    ],
    [
      'the data of an entry',
      all({ field: 'entry.total', operator: '>', value: 5 }),
      'rules.0.field',
      /began with/,
    ],
    [
      'a result, as what a field is compared with',
      all({ field: 'customer.a', operator: '=', value: { field: 'results.code.value' } }),
      'rules.0.value.field',
      /step of a journey/,
    ],
    [
      'an event outside of a condition on one',
      all({ combinator: 'or', rules: [{ field: 'event.total', operator: '>', value: 5 }] }),
      'rules.0.rules.0.field',
      /inside of a condition on that event/,
    ],
    [
      'an item outside of a list',
      all({ field: 'item', operator: '=', value: 1 }),
      'rules.0.field',
      /on a list/,
    ],
    ['no attribute', all({ field: 'customer', operator: 'notNull' }), 'rules.0.field', /which attribute/],
    [
      'what was done since an entry',
      all({ field: 'did', operator: 'atLeast', value: { event: 'Order', count: 1, since: 'entry' } }),
      'rules.0.value.since',
      /since an entry/,
    ],
    [
      'the data of an entry, as what an event has in common with it',
      all({
        field: 'did',
        operator: 'atLeast',
        value: { event: 'Order', count: 1, same: [{ property: 'cart', as: 'entry.cart' }] },
      }),
      'rules.0.value.same.0.as',
      /began with/,
    ],
    [
      'the message of one step',
      all({ field: 'message', operator: 'opened', value: { node: 'welcome' } }),
      'rules.0.value.node',
      /any message/,
    ],
  ])('cannot ask about %s, and says where', (_what, condition, path, words) => {
    const problems = segmentProblems(condition);
    expect(problems).toMatchObject([{ code: 'not-in-segments', severity: 'error', path: path.split('.') }]);
    expect(problems[0]?.message).toMatch(words);
  });

  it('has a most of rules', () => {
    const rule = { field: 'customer.a', operator: '=', value: 1 } as const;
    expect(segmentProblems(all(...Array.from({ length: 100 }, () => rule)))).toEqual([]);
    expect(segmentProblems(all(...Array.from({ length: 101 }, () => rule)))).toMatchObject([
      { code: 'too-large', path: ['rules'] },
    ]);
  });

  it('can only ask about segments that are there', () => {
    const segment = { key: 'big', condition: inSegment('vip') };
    expect(unknownSegments(segment, [{ key: 'vip', condition: all() }])).toEqual([]);
    expect(unknownSegments(segment, [])).toMatchObject([
      { code: 'unknown-segment', path: ['rules', '0', 'value'], message: 'There is no segment “vip”.' },
    ]);
  });

  it('cannot ask about itself, by way of others neither', () => {
    const others = [
      { key: 'b', condition: inSegment('c') },
      { key: 'c', condition: inSegment('a') },
    ];
    expect(circleProblems({ key: 'a', condition: inSegment('a') }, [])).toMatchObject(
      [{ code: 'segments-in-a-circle', path: ['rules', '0', 'value'], message: /itself/ }].map(
        ({ message: _, ...rest }) => rest,
      ),
    );
    expect(
      circleProblems({ key: 'a', condition: inSegment('b') }, others).map(({ message }) => message),
    ).toEqual(['These segments would ask about each other in a circle: “a”, “b”, “c”.']);
    expect(circleProblems({ key: 'a', condition: all() }, others)).toEqual([]);
  });
});
