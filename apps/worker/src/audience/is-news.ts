import type { PastEvent } from '@sojourn/conditions';
import { evaluate, factsNeeded, ruleGroupSchema } from '@sojourn/conditions';
import type { Plan } from '@sojourn/engine';

/**
 * Whether a business event is worth looking at every member of a segment: not when the trigger's own conditions look at
 * nothing but the event, and it does not meet them. Where they look at customers too, each is asked later.
 */
export function isNews({ trigger }: Plan, { properties }: PastEvent, now: number): boolean {
  const where = ruleGroupSchema.safeParse(trigger.config['where']);
  if (!where.success) return true;
  const { paths = [], ...others } = factsNeeded(where.data);
  const looksAtCustomers = Object.keys(others).length > 0 || paths.some((path) => !path.startsWith('entry.'));
  if (looksAtCustomers) return true;
  return evaluate(where.data, { customer: {}, results: {}, entry: properties, event: properties }, now)
    .matches;
}
