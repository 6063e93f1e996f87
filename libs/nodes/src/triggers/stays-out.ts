import type { TriggerDecision } from '@sojourn/engine';

/** A customer stays out; `rule` is the first that said no, `reason` is for people. */
export function staysOut(rule: string, reason: string): TriggerDecision {
  return { enters: false, rule, reason };
}
