import type { RuleGroup } from '@sojourn/conditions';
import { ruleGroupSchema } from '@sojourn/conditions';
import fc from 'fast-check';
import type { Draft, Subject } from './any-field-rule.test-helper.js';
import { anyFieldRule, anyListRule, mostly } from './any-field-rule.test-helper.js';
import { anyEventRule, anyKnownRule } from './any-known-rule.test-helper.js';

/** Any conditions on anybody: every row of the language, mostly about what is likely to be known. */
export function anyCondition(now: number): fc.Arbitrary<RuleGroup> {
  return anyGroup(now, 'customer', 3).map((draft) => ruleGroupSchema.parse(draft));
}

function anyGroup(now: number, subject: Subject, depth: number): Draft {
  const rule = anyRule(now, subject, depth);
  return fc.record({
    combinator: fc.constantFrom('and', 'or'),
    not: mostly(fc.constant(undefined), fc.boolean()),
    rules: fc.oneof(
      { weight: 6, arbitrary: fc.tuple(rule) },
      { weight: 2, arbitrary: fc.tuple(rule, rule) },
      { weight: 1, arbitrary: fc.array(rule, { maxLength: 3 }) },
    ),
  });
}

function anyRule(now: number, subject: Subject, depth: number): Draft {
  if (depth === 1) return anyFieldRule(now, subject);
  return fc.oneof(
    { weight: 3, arbitrary: anyFieldRule(now, subject) },
    { weight: 1, arbitrary: anyListRule(subject, anyGroup(now, 'item', depth - 1)) },
    { weight: 3, arbitrary: anyEventRule(subject, anyGroup(now, 'event', depth - 1)) },
    { weight: 3, arbitrary: anyKnownRule },
    { weight: 1, arbitrary: anyGroup(now, subject, depth - 1) },
  );
}
