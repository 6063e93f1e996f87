import type { KnownRule } from '../rule-group.schema.js';
import type { Scope } from '../scope.js';
import { always, type Verdict } from '../verdict.js';
import { timeOfDayVerdict, weekdayVerdict } from './calendar.verdict.js';
import { consentVerdict } from './consent.verdict.js';
import { didVerdict } from './did.verdict.js';
import { inactiveVerdict } from './inactive.verdict.js';
import { messageVerdict } from './message.verdict.js';
import { sequenceVerdict } from './sequence.verdict.js';

/** Judges a condition on what the customer did and is. */
export function knownVerdict(rule: KnownRule, scope: Scope): Verdict {
  switch (rule.field) {
    case 'did':
      return didVerdict(rule, scope);
    case 'sequence':
      return sequenceVerdict(rule, scope);
    case 'message':
      return messageVerdict(rule, scope);
    case 'inactive':
      return inactiveVerdict(rule.value, scope);
    case 'segment':
      return belongsVerdict(rule, scope.facts.segments, scope);
    case 'list':
      return belongsVerdict(rule, scope.facts.lists, scope);
    case 'consent':
      return consentVerdict(rule, scope);
    case 'now':
      return rule.operator === 'weekday'
        ? weekdayVerdict(rule.value, scope)
        : timeOfDayVerdict(rule.value, scope);
  }
}

type BelongsRule = Extract<KnownRule, { field: 'segment' | 'list' }>;

function belongsVerdict(
  { field, operator, value: key }: BelongsRule,
  keys: readonly string[] = [],
  { looked }: Scope,
): Verdict {
  const belongs = keys.includes(key);
  looked?.(`${field} ${key}`, belongs);
  return always(belongs === (operator === 'in'));
}
