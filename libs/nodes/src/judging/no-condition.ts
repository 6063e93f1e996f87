import type { RuleGroup } from '@sojourn/conditions';
import type { ConfigProblem } from '@sojourn/engine';

/** A problem for a condition without rules, which would always be true. */
export function noCondition(
  when: RuleGroup,
  path: readonly string[],
  message: string,
): readonly ConfigProblem[] {
  return when.rules.length > 0 ? [] : [{ code: 'no-condition', message, severity: 'error', path }];
}
