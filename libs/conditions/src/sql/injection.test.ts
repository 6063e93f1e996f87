import type { RuleGroup } from '../rule-group.schema.js';
import { NOW } from '../testing/given.test-helper.js';
import type { SqlScope } from './sql-scope.js';
import { toSql } from './to-sql.js';

const scope: SqlScope = { customer: 'customer', now: NOW, zone: '§', firstParameter: 1, enrollmentId: '§' };

/** Every place of a condition in which a text or a number of its author may stand. */
function sayingEverywhere(text: string, number: number): RuleGroup {
  const field = `customer.${text}`;
  const where: RuleGroup = {
    combinator: 'or',
    rules: [{ field: `event.${text}`, operator: '=', value: text }],
  };
  const match = { event: text, where, same: [{ property: text, as: field }] };
  return {
    combinator: 'and',
    rules: [
      { field, operator: '=', value: number },
      { field, operator: '=', value: text },
      { field, operator: 'in', value: [text, number] },
      { field, operator: 'contains', value: text },
      { field, operator: 'beginsWith', value: { field } },
      { field, operator: 'between', value: [number, number] },
      { field, operator: 'before', value: text },
      {
        field,
        operator: 'any',
        value: { ...where, rules: [{ field: 'item', operator: '!=', value: text }] },
      },
      { field: 'did', operator: 'atLeast', value: { ...match, count: number, since: { field } } },
      { field: 'did', operator: 'exactly', value: { ...match, count: number } },
      {
        field: 'did',
        operator: 'aggregate',
        value: { ...match, aggregate: { of: text, as: 'sum' }, is: '=', than: text },
      },
      {
        field: 'sequence',
        operator: 'happened',
        value: { first: match, then: match, without: match, within: 'P1D' },
      },
      { field: 'message', operator: 'clicked', value: { node: text, link: text } },
      { field: 'segment', operator: 'in', value: text },
      { field: 'list', operator: 'in', value: text },
      { field: 'consent', operator: 'granted', value: { channel: text, topic: text } },
    ],
  };
}

describe('the text of a condition', () => {
  it.each([
    "§'; DROP TABLE customer; --",
    '§"',
    '§\\',
    '§$1',
    "§' OR ''='",
    '§--',
    '§/*',
    '§\0',
    '§\ud800',
    '§%s',
  ])('holds nothing that its author wrote: %j', (text) => {
    const sql = toSql(sayingEverywhere(text, 987_654), scope).text;
    expect(sql).not.toContain('§');
    expect(sql).not.toContain('987654');
    expect(sql).toMatch(/^[\x20-\x7e]*$/);
  });

  it('gives PostgreSQL nothing that it cannot hold', () => {
    const { values } = toSql(sayingEverywhere('a\0b\ud800c\\u0000', 1), scope);
    const texts = values.filter((value) => typeof value === 'string');
    expect(texts.filter((text) => /[\0\p{Surrogate}]/u.test(text))).toEqual([]);
    expect(texts).toContain(JSON.stringify('a\uffffb\uffffc\\u0000'));
  });
});
