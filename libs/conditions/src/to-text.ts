import type { Operand, Rule, RuleGroup } from './rule-group.schema.js';

/** Conditions in plain words: `city is Berlin and total is more than 50`. */
export function toText({ combinator, not, rules }: RuleGroup): string {
  if (rules.length === 0) return not === true ? 'never' : 'always';
  const text = rules
    .map((rule) => ('rules' in rule ? nested(rule, rules.length) : ruleText(rule)))
    .join(` ${combinator} `);
  return not === true ? `not (${text})` : text;
}

function nested(group: RuleGroup, siblings: number): string {
  const text = toText(group);
  return siblings > 1 && group.rules.length > 1 && group.not !== true ? `(${text})` : text;
}

function ruleText(rule: Rule): string {
  const name = fieldName(rule.field);
  switch (rule.operator) {
    case '=':
      return `${name} is ${say(rule.value)}`;
    case '!=':
      return `${name} is not ${say(rule.value)}, or not set`;
    case '>':
      return `${name} is more than ${say(rule.value)}`;
    case '>=':
      return `${name} is at least ${say(rule.value)}`;
    case '<':
      return `${name} is less than ${say(rule.value)}`;
    case '<=':
      return `${name} is at most ${say(rule.value)}`;
    case 'between':
      return `${name} is between ${say(rule.value[0])} and ${say(rule.value[1])}`;
    case 'contains':
      return `${name} contains ${say(rule.value)}`;
    case 'beginsWith':
      return `${name} starts with ${say(rule.value)}`;
    case 'in':
      return `${name} is ${listed(rule.value)}`;
    case 'notIn':
      return `${name} is not ${listed(rule.value)}, or not set`;
    case 'notNull':
      return `${name} is set`;
    case 'null':
      return `${name} is not set`;
    case 'any':
    case 'every':
    case 'no':
      return `${rule.operator} item of ${name} where ${toText(rule.value)}`;
  }
}

/** A field as people call it: `customer.first_name` is *first name*. */
export function fieldName(path: string): string {
  const [root, ...keys] = path.split('.');
  const named = root === 'results' ? keys.slice(1) : keys;
  const words = named.length === 0 ? [root ?? ''] : named;
  return words
    .map((key) =>
      key
        .replaceAll(/[_-]+/g, ' ')
        .replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`),
    )
    .join(' ');
}

function say(operand: Operand): string {
  if (typeof operand === 'object') return fieldName(operand.field);
  if (typeof operand === 'boolean') return operand ? 'yes' : 'no';
  return operand === '' ? 'empty' : String(operand);
}

function listed(values: readonly Operand[]): string {
  const said = values.map(say);
  return said.length === 1 ? said.join('') : `${said.slice(0, -1).join(', ')} or ${said.slice(-1).join('')}`;
}
