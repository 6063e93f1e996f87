import type { EventMatch, RuleGroup, Same } from '../rule-group.schema.js';
import { fieldName } from './field-name.js';

/**
 * Says a group inside a rule, and whether the rule goes on behind it; given from outside, as groups hold rules and
 * rules hold groups.
 */
export type SayGroup = (group: RuleGroup, isFollowed: boolean) => string;

/** Which events are meant, beyond their name, with a space before it: *about the same cart where total is more than 50*. */
export function eventDetails(
  { same = [], where }: EventMatch,
  sayGroup: SayGroup,
  isFollowed = false,
): string {
  const about = same.length === 0 ? '' : ` about the same ${same.map(thingOf).join(' and ')}`;
  const isAsked = where !== undefined && (where.rules.length > 0 || where.not === true);
  return isAsked ? `${about} where ${sayGroup(where, isFollowed)}` : about;
}

/** Who says *the same cart* means that the `cart_id` is the same. */
function thingOf({ property }: Same): string {
  return fieldName(`event.${property}`).replace(/ id$/i, '');
}
