import { after, chooseZone } from '@sojourn/conditions';
import { parseDuration } from '@sojourn/journey';
import type { Cursor } from './cursor.js';
import type { Facts } from './facts.js';
import type { Plan } from './plan.js';
import type { AdvanceOptions } from './surroundings.js';

/**
 * Whether the message that an enrollment stands at has been held since `since` for too long to be sent after a pause, by
 * the journey's `staleAfter`. What is no message is never too old.
 */
export function isStale(
  plan: Plan,
  { node, since }: Pick<Extract<Cursor, { kind: 'acting' }>, 'node' | 'since'>,
  now: number,
  { customer }: Pick<Facts, 'customer'>,
  { zone }: Pick<AdvanceOptions, 'zone'>,
): boolean {
  const limit = parseDuration(plan.settings?.staleAfter ?? '');
  if (limit === null || plan.nodes[node]?.message === undefined) return false;
  return now > after(since, limit, chooseZone(customer['timezone'], plan.timezone, zone));
}
