import { ruleGroupSchema, toText, type Rule } from '@sojourn/conditions';

/** A condition in words; of one that is not sound, only what it is about. Never throws. */
export function ruleInWords(rule: Rule): string {
  const sound = ruleGroupSchema.safeParse({ combinator: 'and', rules: [rule] });
  return sound.success ? toText(sound.data) : `A condition on “${rule.field}” that cannot be shown here`;
}
