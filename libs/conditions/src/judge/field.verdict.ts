import { beginsWith, compares, contains, isOneOf } from '../compare.js';
import { isMissing } from '../look-up.js';
import type { FieldRule } from '../rule-group.schema.js';
import { read, valueOf, zoneOf, type Scope } from '../scope.js';
import { lengthMs } from '../time/length-ms.js';
import { readInstant } from '../time/read-instant.js';
import { always, during, joined, opposite, type Verdict } from '../verdict.js';
import { anniversaryVerdict } from './calendar.verdict.js';

/** Judges a condition on a field. */
export function fieldVerdict(rule: FieldRule, scope: Scope): Verdict {
  const value = read(scope, rule.field);
  switch (rule.operator) {
    case '=':
    case '!=':
    case '>':
    case '>=':
    case '<':
    case '<=':
      return always(compares(value, rule.operator, valueOf(scope, rule.value), rule.matchCase));
    case 'contains':
      return always(contains(value, valueOf(scope, rule.value), rule.matchCase));
    case 'beginsWith':
      return always(beginsWith(value, valueOf(scope, rule.value), rule.matchCase));
    case 'between': {
      const [from, to] = rule.value.map((end) => valueOf(scope, end));
      return always(compares(value, '>=', from) && compares(value, '<=', to));
    }
    case 'in':
      return always(isOneOf(value, rule.value, rule.matchCase));
    case 'notIn':
      return always(!isOneOf(value, rule.value, rule.matchCase));
    case 'notNull':
      return always(!isMissing(value));
    case 'null':
      return always(isMissing(value));
    case 'before':
    case 'after':
      return always(isInOrder(value, rule.operator, valueOf(scope, rule.value), zoneOf(scope)));
    case 'withinLast':
    case 'withinNext':
      return nearness(value, rule.operator, lengthMs(rule.value), scope);
    case 'onThisDay':
      return anniversaryVerdict(value, scope);
    case 'any':
    case 'every':
    case 'no':
      return listVerdict(value, rule.operator, (item) => scope.judge(rule.value, { ...scope, item }));
  }
}

function isInOrder(value: unknown, order: 'before' | 'after', other: unknown, zone: string): boolean {
  const left = readInstant(value, zone);
  const right = readInstant(other, zone);
  if (left === null || right === null) return false;
  return order === 'before' ? left < right : left > right;
}

/** In (now − length, now], or in (now, now + length]: seen from the instant, now is in an interval that begins with it. */
function nearness(value: unknown, side: 'withinLast' | 'withinNext', length: number, scope: Scope): Verdict {
  const at = readInstant(value, zoneOf(scope));
  if (at === null) return always(false);
  return side === 'withinLast' ? during(scope.now, at, at + length) : during(scope.now, at - length, at);
}

function listVerdict(
  list: unknown,
  which: 'any' | 'every' | 'no',
  judgeItem: (item: unknown) => Verdict,
): Verdict {
  if (!Array.isArray(list)) return always(false);
  const verdict = joined(which === 'every' ? 'and' : 'or', list, judgeItem);
  return which === 'no' ? opposite(verdict) : verdict;
}
