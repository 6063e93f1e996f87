import type { FieldRule, Operand } from '../rule-group.schema.js';
import type { SayGroup } from './event.text.js';
import { fieldName } from './field-name.js';
import { listed } from './listed.js';
import { say, sayAside, sayComparison, sayDate, sayPeriod } from './say.js';

/** A condition on a field: *city is Berlin*. */
export function fieldRuleText(rule: FieldRule, sayGroup: SayGroup): string {
  const name = fieldName(rule.field);
  const matchCase = 'matchCase' in rule && rule.matchCase === true;
  switch (rule.operator) {
    case '=':
    case '!=':
    case '>':
    case '>=':
    case '<':
    case '<=':
      return `${name} ${sayComparison(rule.operator, rule.value, { beside: rule.field, matchCase })}`;
    case 'contains':
      return `${name} contains ${say(rule.value, rule.field)}${sayAside(false, matchCase)}`;
    case 'beginsWith':
      return `${name} starts with ${say(rule.value, rule.field)}${sayAside(false, matchCase)}`;
    case 'between':
      return `${name} is between ${rule.value.map((end) => say(end, rule.field)).join(' and ')}`;
    case 'in':
      return `${name} is ${anyOf(rule.value)}${sayAside(false, matchCase)}`;
    case 'notIn':
      return `${name} is not ${anyOf(rule.value)}${sayAside(true, matchCase)}`;
    case 'notNull':
      return `${name} is set`;
    case 'null':
      return `${name} is not set`;
    case 'before':
    case 'after':
      return `${name} is ${rule.operator} ${sayDate(rule.value)}`;
    case 'withinLast':
      return `${name} is within the last ${sayPeriod(rule.value)}`;
    case 'withinNext':
      return `${name} is within the next ${sayPeriod(rule.value)}`;
    case 'onThisDay':
      return `${name} is on this day of the year`;
    case 'any':
    case 'every':
    case 'no':
      return `${rule.operator} item of ${name} where ${sayGroup(rule.value, false)}`;
  }
}

function anyOf(values: readonly Operand[]): string {
  return listed(
    values.map((each) => say(each)),
    'or',
  );
}
