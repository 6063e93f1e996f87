import type { RuleGroup } from '../rule-group.schema.js';
import { NOW, all } from '../testing/given.test-helper.js';
import type { SqlScope } from './sql-scope.js';
import { toSql } from './to-sql.js';

const scope: SqlScope = { customer: 'customer', now: NOW, zone: 'Europe/Berlin', firstParameter: 1 };
const entered = { ...scope, enteredAt: NOW - 1, enrollmentId: '0193', entry: { cart_id: 42, items: [1] } };
const where = (...rules: RuleGroup['rules']) => ({ where: all(...rules) });

describe('a condition as SQL', () => {
  it.each<[string, RuleGroup['rules'][number], string, unknown[]]>([
    [
      'a text',
      { field: 'customer.city', operator: '=', value: 'Berlin' },
      'coalesce(condition_scalar(customer.attributes -> $1::text) = condition_scalar($2::jsonb), FALSE)',
      ['city', '"Berlin"'],
    ],
    [
      'a text in its own case',
      { field: 'customer.city', operator: '!=', value: 'Berlin', matchCase: true },
      'NOT coalesce(condition_scalar(customer.attributes -> $1::text, TRUE) = condition_scalar($2::jsonb, TRUE), FALSE)',
      ['city', '"Berlin"'],
    ],
    [
      'a number, which an index over all attributes serves',
      { field: 'customer.address.zip', operator: '=', value: 10115 },
      'customer.attributes @> $1::jsonb',
      ['{"address":{"zip":10115}}'],
    ],
    [
      'a place in a list',
      { field: 'customer.tags.0', operator: '=', value: true },
      'coalesce(condition_scalar(customer.attributes -> $1::text #> ARRAY[$2::text]) = condition_scalar($3::jsonb), FALSE)',
      ['tags', '0', 'true'],
    ],
    [
      'another field',
      { field: 'customer.age', operator: '>=', value: { field: 'entry.cart_id' } },
      'coalesce(condition_number(customer.attributes -> $1::text) >= condition_number($2::jsonb), FALSE)',
      ['age', '42'],
    ],
    [
      'a field that nobody has',
      { field: 'results.code.value', operator: 'null' },
      `NOT coalesce(jsonb_typeof(NULL::jsonb) <> 'null', FALSE)`,
      [],
    ],
    [
      'a date',
      { field: 'customer.renewal', operator: 'withinNext', value: 'P7D' },
      `coalesce(tstzrange($2::timestamptz, $3::timestamptz, '(]') @> condition_instant(customer.attributes -> $1::text, condition_zone(customer.attributes -> 'timezone', $4::text)), FALSE)`,
      ['renewal', '2026-11-25T10:00:00.000Z', '2026-12-02T10:00:00.000Z', 'Europe/Berlin'],
    ],
    [
      'items of a list',
      { field: 'entry.items', operator: 'no', value: all({ field: 'item', operator: 'notNull' }) },
      `(coalesce(jsonb_typeof($1::jsonb) = 'array', FALSE) AND NOT EXISTS (SELECT FROM jsonb_array_elements(condition_list($1::jsonb)) AS item1(value) WHERE coalesce(jsonb_typeof(item1.value) <> 'null', FALSE)))`,
      ['[1]'],
    ],
    [
      'an event lately',
      { field: 'did', operator: 'atLeast', value: { event: 'Order Completed', count: 1, within: 'P30D' } },
      'EXISTS (SELECT FROM event AS event1 WHERE event1.customer_id = customer.id AND event1.name = $1::text AND event1.occurred_at > $2::timestamptz)',
      ['Order Completed', '2026-10-26T10:00:00.000Z'],
    ],
    [
      'events about the same since the entry',
      {
        field: 'did',
        operator: 'atMost',
        value: {
          event: 'Order Completed',
          count: 2,
          since: 'entry',
          same: [{ property: 'cart_id', as: 'entry.cart_id' }],
          ...where({ field: 'event.total', operator: '>', value: 50 }),
        },
      },
      'NOT (SELECT count(*) = $8::bigint FROM (SELECT FROM event AS event1 WHERE event1.customer_id = customer.id AND event1.name = $1::text AND event1.occurred_at >= $2::timestamptz AND coalesce(condition_key(event1.properties -> $3::text) = condition_key($4::jsonb), FALSE) AND coalesce(condition_number(event1.properties -> $5::text) > condition_number($6::jsonb), FALSE) LIMIT $7::bigint) AS counted)',
      ['Order Completed', '2026-11-25T09:59:59.999Z', 'cart_id', '42', 'total', '50', 3, 3],
    ],
    [
      'a figure',
      {
        field: 'did',
        operator: 'aggregate',
        value: { event: 'Order Completed', aggregate: { of: 'total', as: 'max' }, is: '>', than: 500 },
      },
      'coalesce(condition_number((SELECT to_jsonb(max(condition_number(event1.properties -> $2::text))) FROM event AS event1 WHERE event1.customer_id = customer.id AND event1.name = $1::text)) > condition_number($3::jsonb), FALSE)',
      ['Order Completed', 'total', '500'],
    ],
    [
      'what became of a message',
      { field: 'message', operator: 'opened', value: { node: 'welcome', within: 'P1D' } },
      'EXISTS (SELECT FROM message_reaction AS reaction JOIN message ON message.id = reaction.message_id WHERE reaction.customer_id = customer.id AND reaction.kind = $1::text AND reaction.at > $2::timestamptz AND message.enrollment_id = $3::uuid AND message.node_id = $4::text)',
      ['opened', '2026-11-24T10:00:00.000Z', '0193', 'welcome'],
    ],
    [
      'a segment',
      { field: 'segment', operator: 'in', value: 'vip' },
      'EXISTS (SELECT FROM segment_member AS member WHERE member.workspace_id = customer.workspace_id AND member.segment_key = $1::text AND member.customer_id = customer.id)',
      ['vip'],
    ],
    [
      'a weekday',
      { field: 'now', operator: 'weekday', value: [6, 7] },
      `(extract(isodow FROM ($1::timestamptz AT TIME ZONE condition_zone(customer.attributes -> 'timezone', $2::text))) = ANY ($3::int[]))`,
      ['2026-11-25T10:00:00.000Z', 'Europe/Berlin', [6, 7]],
    ],
  ])('asks for %s', (_what, rule, text, values) => {
    expect(toSql(all(rule), entered)).toEqual({ text, values });
  });

  it('joins and turns around', () => {
    const inVip = { field: 'segment', operator: 'in', value: 'vip' } as const;
    const isVip = toSql(all(inVip), scope).text;
    const noVip: RuleGroup = { combinator: 'or', not: true, rules: [inVip, inVip] };
    const { text, values } = toSql(all(inVip, noVip), scope);
    expect(text.replaceAll(/\$\d/g, '$1')).toBe(`(${isVip} AND NOT (${isVip} OR ${isVip}))`);
    expect(values).toEqual(['vip', 'vip', 'vip']);
  });

  it.each([
    [all(), 'TRUE'],
    [{ ...all(), not: true }, 'NOT TRUE'],
  ])('is true of everybody without rules', (group, text) => {
    expect(toSql(group, scope)).toEqual({ text, values: [] });
  });

  it('leaves the numbers before the first to the query around, and calls the customer as it does', () => {
    const { text } = toSql(all({ field: 'customer.vip', operator: '=', value: true }), {
      ...scope,
      customer: 'c',
      firstParameter: 4,
    });
    expect(text).toBe('c.attributes @> $4::jsonb');
  });

  it('knows no message of a node, and nothing since the entry, outside of an enrollment', () => {
    const opened = { field: 'message', operator: 'opened', value: { node: 'welcome' } } as const;
    const ordered = {
      field: 'did',
      operator: 'atLeast',
      value: { event: 'Order', count: 1, since: 'entry' },
    } as const;
    expect(toSql(all(opened), scope).text).toContain('AND FALSE)');
    expect(toSql(all(ordered), scope).text).toContain('event1.occurred_at >= NULL)');
  });

  it('has no instants outside of the years 1 to 9999', () => {
    const rule = { field: 'customer.day', operator: 'withinLast', value: 'P999999W' } as const;
    expect(toSql(all(rule), scope).values).toContain('-infinity');
    expect(toSql(all({ ...rule, operator: 'withinNext' }), scope).values).toContain('infinity');
  });
});
