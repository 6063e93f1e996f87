import { isKnownRule, type Rule, type RuleGroup } from '../rule-group.schema.js';
import type { Scope } from '../scope.js';
import { always, joined, opposite, type Verdict } from '../verdict.js';
import { fieldVerdict } from './field.verdict.js';
import { knownVerdict } from './known.verdict.js';

/** Judges conditions that are joined by *and* or *or*. No rules at all: true. */
export function judge({ combinator, not, rules }: RuleGroup, scope: Scope): Verdict {
  const verdict =
    rules.length === 0
      ? always(true)
      : joined(combinator, rules, (rule) =>
          'rules' in rule ? judge(rule, scope) : ruleVerdict(rule, scope),
        );
  return not === true ? opposite(verdict) : verdict;
}

function ruleVerdict(rule: Rule, scope: Scope): Verdict {
  return isKnownRule(rule) ? knownVerdict(rule, scope) : fieldVerdict(rule, scope);
}
