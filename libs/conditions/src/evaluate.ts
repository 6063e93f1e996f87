import type { ConditionFacts, PastEvent } from './facts.js';
import { eventVerdict } from './judge/event.verdict.js';
import { judge } from './judge/group.verdict.js';
import type { EventMatch, RuleGroup } from './rule-group.schema.js';
import type { Looked } from './scope.js';

/** Whether conditions hold, and the next instant (ms) at which they may not, or may, by time alone; null = never. */
export interface Evaluation {
  readonly matches: boolean;
  readonly until: number | null;
}

/**
 * Says whether conditions hold at `now` (milliseconds since 1970). The answer stays the same on [now, until) as long as
 * the facts do; where several conditions about time are mixed, `until` may be a moment at which it does not turn yet.
 *
 * @param looked is told each field and figure that was read, for decision traces
 */
export function evaluate(group: RuleGroup, facts: ConditionFacts, now: number, looked?: Looked): Evaluation {
  const { matches, until } = judge(group, { facts, now, looked, judge });
  return { matches, until: until === Infinity ? null : until };
}

/**
 * Says whether an event is one of those that are meant: the name as it is written, what it has in common with what is
 * at hand, and the conditions on it, in which `event.*` are its properties. It is judged as of its receipt, so that the
 * answer does not depend on when somebody comes to look.
 */
export function matchesEvent(match: EventMatch, event: PastEvent, facts: ConditionFacts): boolean {
  const scope = { facts: asOfEvent(facts, event), now: event.receivedAt, judge };
  return eventVerdict(match, event, scope).matches;
}

/** The facts as they were when an event had just arrived; attributes are those of today. */
export function asOfEvent<Facts extends ConditionFacts>(facts: Facts, { place }: PastEvent): Facts {
  return { ...facts, asOf: { place } };
}
