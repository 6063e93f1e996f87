import { ruleGroupSchema, type FieldRule, type Rule, type RuleGroup } from '@sojourn/conditions';
import { z } from 'zod';
import { isKnownDraft } from './known-draft.js';
import { operators } from './operators.js';

/** A condition without rules: always true. */
export const emptyGroup: RuleGroup = { combinator: 'and', rules: [] };

/** A rule without a value: a problem until a person has said what the field is compared with. */
export function unfinishedRule(field: string): FieldRule {
  return { field, operator: '=', value: null } as unknown as FieldRule;
}

/** What a condition must have to be edited; rules may still be unfinished. */
const editable: z.ZodType = z.looseObject({
  combinator: z.enum(['and', 'or']),
  rules: z.array(
    z.lazy(() => z.union([z.looseObject({ field: z.string(), operator: z.string() }), editable])),
  ),
});

/** Reads a saved condition for editing; null when it has another shape altogether. */
export function readGroup(saved: unknown): RuleGroup | null {
  const sound = ruleGroupSchema.safeParse(saved);
  if (sound.success) return sound.data;
  // Half-typed rules are edited too: that they are unsound is told by the engine's check.
  return editable.safeParse(saved).success ? (saved as RuleGroup) : null;
}

/** Says whether a rule compares a field, be it half-typed; others have forms of their own. */
export function isFieldRule(rule: Rule): rule is FieldRule {
  return Object.hasOwn(operators, rule.operator) && !isKnownDraft(rule);
}
