import { sayIssues } from '@sojourn/journey';
import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { z } from 'zod';
import { eventMatchSchema, ruleGroupSchema } from './rule-group.schema.js';
import { anyGroup, anyMatch } from './testing/any-group.test-helper.js';

const group = (...rules: readonly unknown[]) => ({ combinator: 'and', rules });
const isSound = (value: unknown) => ruleGroupSchema.safeParse(value).success;

/** Every problem of a group with this one rule, with its path from the rule. */
function problemsOf(rule: unknown): readonly string[] {
  const parsed = ruleGroupSchema.safeParse(group(rule), { reportInput: true });
  const said = parsed.success ? [] : sayIssues(parsed.error.issues);
  return said.map(({ path, message }) => `${path.slice(2).join('.')}: ${message}`);
}

describe('ruleGroupSchema', () => {
  it('takes every sound group and event as it is', () => {
    fc.assert(
      fc.property(anyGroup, anyMatch, (sound, match) => {
        expect(ruleGroupSchema.parse(sound)).toEqual(sound);
        expect(eventMatchSchema.parse(match)).toEqual(match);
      }),
      tries(100),
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
    ['a rule that is nothing', group(null)],
    ['an unsound group inside', group(group({ field: 'customer.city', operator: 'null', value: 'x' }))],
    ['no case that matters', group({ field: 'customer.city', operator: '=', value: 'x', matchCase: false })],
    ['the name of an internal', group({ field: '__proto__', operator: '=', value: 'x' })],
  ])('refuses %s', (_what, value) => {
    expect(isSound(value)).toBe(false);
  });

  it.each<[string, unknown, readonly string[]]>([
    [
      'a count',
      { field: 'did', operator: 'atLeast', value: { event: ' ', count: -1 } },
      ['value.event: “event” must not be empty.', 'value.count: “count” must be at least 0.'],
    ],
    [
      'a length of months',
      { field: 'did', operator: 'atLeast', value: { event: 'A', count: 1, within: 'P1M' } },
      [
        'value.within: “within” must be in weeks, days or hours: months and years have no fixed length in a condition.',
      ],
    ],
    [
      'a condition on an event',
      {
        field: 'did',
        operator: 'atLeast',
        value: { event: 'A', count: 1, where: group({ field: 'total', operator: '>', value: 1 }) },
      },
      ['value.where.rules.0.field: “field” must be a path such as customer.city or entry.total.'],
    ],
    [
      'a figure',
      {
        field: 'did',
        operator: 'aggregate',
        value: { event: 'A', aggregate: { of: 'n', as: 'mean' }, is: '>' },
      },
      [
        'value.aggregate.as: “as” must be one of sum, min, max, first, last.',
        'value.than: “than” is missing.',
      ],
    ],
    [
      'an operator of “did”',
      { field: 'did', operator: '=', value: 3 },
      ['operator: “operator” must be one of atLeast, atMost, exactly, aggregate.'],
    ],
    [
      'an event of a sequence',
      { field: 'sequence', operator: 'happened', value: { first: { event: 'A' }, then: {}, within: 'P1D' } },
      ['value.then.event: “event” is missing.'],
    ],
    [
      'a link that is not clicked',
      { field: 'message', operator: 'opened', value: { link: 'https://example.com' } },
      ['value.link: “link” can only be asked about with “clicked”.'],
    ],
    ['a segment', { field: 'segment', operator: 'in', value: ['vip'] }, ['value: “value” must be a text.']],
    [
      'the key of a list',
      { field: 'list', operator: 'in', value: 'Summer fair' },
      ['value: “value” must be a key: a–z, 0–9 and -.'],
    ],
    [
      'a time of day',
      { field: 'now', operator: 'timeBetween', value: ['9:30', '24:00'] },
      ['value.0: “0” must be a time such as 09:30.', 'value.1: “1” must be a time such as 09:30.'],
    ],
    ['a weekday', { field: 'now', operator: 'weekday', value: [0] }, ['value.0: “0” must be at least 1.']],
    [
      'a date',
      { field: 'customer.renewal', operator: 'before', value: '2026-02-30' },
      ['value: “value” must be a date such as 2026-11-25, or a field that holds one.'],
    ],
    [
      'a field that holds a date',
      { field: 'customer.renewal', operator: 'before', value: { field: 'renewal' } },
      ['value.field: “field” must be a path such as customer.city or entry.total.'],
    ],
    [
      'a date that is no text',
      { field: 'customer.renewal', operator: 'before', value: null },
      ['value: “value” must be a text.'],
    ],
    [
      'a path that no index takes',
      {
        field: `customer.${'x'.repeat(13_000)}`,
        operator: '=',
        value: { field: `entry.${'x'.repeat(195)}` },
      },
      [
        'field: “field” must have at most 200 characters.',
        'value.field: “field” must have at most 200 characters.',
      ],
    ],
    ['a group', { combinator: 'and' }, ['rules: “rules” is missing.']],
    ['a group without a combinator', { rules: [] }, ['combinator: “combinator” is missing.']],
    [
      'an item of a list',
      { field: 'entry.products', operator: 'any', value: 5 },
      ['value: “value” must be a group of fields.'],
    ],
  ])('says what is wrong with %s where it is', (_what, rule, problems) => {
    expect(problemsOf(rule)).toEqual(problems);
  });

  it('names every event that can be taken in', () => {
    const did = (event: string) => ({ field: 'did', operator: 'atLeast', value: { event, count: 1 } });
    expect(problemsOf(did('x'.repeat(255)))).toEqual([]);
    expect(problemsOf(did('x'.repeat(256)))).toEqual([
      'value.event: “event” must have at most 255 characters.',
    ]);
  });

  it('can be written down as JSON Schema, in which groups refer to groups', () => {
    const within = z.strictObject({ when: ruleGroupSchema.meta({ title: 'When', widget: 'condition' }) });
    const written = z.toJSONSchema(within, { io: 'input', target: 'draft-7' });
    expect(written.properties?.['when']).toMatchObject({
      title: 'When',
      widget: 'condition',
      type: 'object',
    });
    expect(JSON.stringify(written)).toContain('"$ref":"#/definitions/');
  });
});
