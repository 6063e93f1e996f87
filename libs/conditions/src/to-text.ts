import { isKnownRule, type EventMatch, type RuleGroup } from './rule-group.schema.js';
import { eventDetails, type SayGroup } from './words/event.text.js';
import { fieldRuleText } from './words/field-rule.text.js';
import { knownRuleText } from './words/known-rule.text.js';

export { fieldName } from './words/field-name.js';

/** Conditions in plain words: `city is Berlin and total is more than 50`. */
export function toText(group: RuleGroup): string {
  return groupText(group, false);
}

/** An event that is meant, in plain words: `Order Completed about the same cart where total is more than 50`. */
export function eventText(match: EventMatch): string {
  return `${match.event}${eventDetails(match, (group) => insideText(group, false))}`;
}

/** Where more is said beside them, several conditions are held together by brackets. */
function groupText({ combinator, not, rules }: RuleGroup, hasNeighbors: boolean): string {
  if (rules.length === 0) return not === true ? 'never' : 'always';
  const isJoined = rules.length > 1;
  const isCrowded = isJoined || (hasNeighbors && not !== true);
  const sayGroup: SayGroup = (group, isFollowed) => insideText(group, isCrowded || isFollowed);
  const text = rules
    .map((rule) => {
      if ('rules' in rule) return groupText(rule, isCrowded);
      return isKnownRule(rule) ? knownRuleText(rule, sayGroup) : fieldRuleText(rule, sayGroup);
    })
    .join(` ${combinator} `);
  if (not === true) return `not (${text})`;
  return isJoined && hasNeighbors ? `(${text})` : text;
}

/**
 * What a rule asks of an item or an event. Where more is said beside the rule, nothing but brackets tells where it ends;
 * and brackets at its start would be taken for those.
 */
function insideText(group: RuleGroup, hasNeighbors: boolean): string {
  const nothing = group.not === true ? 'nothing fits' : 'anything fits';
  const text = group.rules.length === 0 ? nothing : groupText(group, false);
  return hasNeighbors || text.startsWith('(') ? `(${text})` : text;
}
