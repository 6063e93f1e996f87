import type { Rule, RuleGroup } from '../rule-group.schema.js';
import { isKnownRule } from '../rule-group.schema.js';
import { fieldRuleSql } from './field-rule-sql.js';
import { knownRuleSql } from './known-rule-sql.js';
import { startParameters } from './parameters.js';
import type { SqlCondition, SqlScope } from './sql-scope.js';
import type { Writing } from './writing.js';

/**
 * Writes conditions as a SQL expression about one customer, true exactly where `evaluate` says that they match. It
 * reads the tables, and calls the functions `condition_…`, that the migrations of `@sojourn/store` make.
 */
export function toSql(group: RuleGroup, scope: SqlScope): SqlCondition {
  const parameters = startParameters(scope.firstParameter);
  const text = groupSql(group, { scope, parameters, depth: 1, group: groupSql });
  return { text, values: parameters.values };
}

function groupSql({ combinator, not, rules }: RuleGroup, writing: Writing): string {
  const parts = rules.map((rule) => ('rules' in rule ? groupSql(rule, writing) : ruleSql(rule, writing)));
  const all = joined(parts, combinator === 'and' ? ' AND ' : ' OR ');
  return not === true ? `NOT ${all}` : all;
}

function joined(parts: readonly string[], by: string): string {
  const [first = 'TRUE', ...others] = parts;
  return others.length === 0 ? first : `(${parts.join(by)})`;
}

function ruleSql(rule: Rule, writing: Writing): string {
  return isKnownRule(rule) ? knownRuleSql(rule, writing) : fieldRuleSql(rule, writing);
}
