import type { Evaluation, Looked, Rule, RuleGroup } from '@sojourn/conditions';
import { fieldsIn, isKnownRule, isMissing } from '@sojourn/conditions';
import type { DecisionFacts } from '@sojourn/store';

/** Evaluates a condition where it was not met, and says what it looked at. */
export type Ask = (group: RuleGroup, looked?: Looked) => Evaluation;

type Found = Pick<DecisionFacts, 'at' | 'was'>;

const LONGEST = 80;

/**
 * The first condition of a group that was not met, and what it found. Of conditions joined by *or*, and of those turned
 * around by *not*, none alone is the one: there it is all of them together.
 */
export function unmetCondition(group: RuleGroup, ask: Ask): Found {
  const at: number[] = [];
  let part: Rule | RuleGroup = group;
  while ('rules' in part && needsEach(part)) {
    const unmet: number = part.rules.findIndex((rule) => !ask(groupOf(rule)).matches);
    const next: Rule | RuleGroup | undefined = part.rules[unmet];
    if (next === undefined) break;
    at.push(unmet);
    part = next;
  }
  return {
    ...(at.length > 0 && { at: at.join('.') }),
    ...('rules' in part ? {} : whatWasFound(part, ask)),
  };
}

function needsEach({ combinator, not, rules }: RuleGroup): boolean {
  return not !== true && (combinator === 'and' || rules.length === 1);
}

function groupOf(part: Rule | RuleGroup): RuleGroup {
  return 'rules' in part ? part : { combinator: 'and', rules: [part] };
}

/** The value of a field, or the figure over events that were counted. Of anything else the words say enough. */
function whatWasFound(rule: Rule, ask: Ask): Pick<Found, 'was'> {
  if (isKnownRule(rule) && rule.field !== 'did') return {};
  const beside = new Set(isKnownRule(rule) ? fieldsIn(rule).map(({ part }) => part) : []);
  const seen = new Map<string, unknown>();
  ask(groupOf(rule), (name, value) => seen.set(name, value));
  const [name] = isKnownRule(rule) ? [...seen.keys()].filter((each) => !beside.has(each)) : [rule.field];
  return plain(name === undefined ? undefined : seen.get(name));
}

function plain(value: unknown): Pick<Found, 'was'> {
  if (isMissing(value)) return { was: null };
  if (typeof value === 'string') return { was: value.slice(0, LONGEST) };
  return typeof value === 'number' || typeof value === 'boolean' ? { was: value } : {};
}
