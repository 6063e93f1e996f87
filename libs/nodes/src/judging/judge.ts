import { evaluate, type Data, type RuleGroup } from '@sojourn/conditions';
import type { Facts } from '@sojourn/engine';

/** An answer to a condition, with the facts it looked at, by path. */
export interface Judged {
  readonly matches: boolean;
  /** When time alone may change the answer; null = never. */
  readonly until: number | null;
  readonly facts: Data;
}

/** Evaluates a condition and writes down what it looked at, for the decision trace. */
export function judge(when: RuleGroup, facts: Facts, now: number): Judged {
  const looked: Record<string, unknown> = {};
  const answer = evaluate(when, facts, now, (field, value) => {
    looked[field] = value;
  });
  return { ...answer, facts: looked };
}
