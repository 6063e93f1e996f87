import type { PastEvent } from '../facts.js';
import type { EventMatch, KnownRule } from '../rule-group.schema.js';
import type { Scope } from '../scope.js';
import { lengthMs } from '../time/length-ms.js';
import type { Verdict } from '../verdict.js';
import { byTime } from './by-time.js';
import { eventVerdict } from './event.verdict.js';
import { eventsNamed } from './events-named.js';

type SequenceRule = Extract<KnownRule, { field: 'sequence' }>;

/** Judges whether one event was followed by another in time, without a third in between. */
export function sequenceVerdict({ operator, value }: SequenceRule, scope: Scope): Verdict {
  const { first, then, within, without } = value;
  const length = lengthMs(within);
  let until = Infinity;
  const isMeant = (match: EventMatch | undefined, event: PastEvent) => {
    if (match === undefined) return false;
    const verdict = eventVerdict(match, event, scope);
    until = Math.min(until, verdict.until);
    return verdict.matches;
  };
  /** When the first event happened last, if the third has not happened since. */
  let begunAt: number | null = null;
  let happened = false;
  for (const event of eventsOf([first, then, without], scope)) {
    happened ||= begunAt !== null && event.at - begunAt <= length && isMeant(then, event);
    if (isMeant(without, event)) begunAt = null;
    if (isMeant(first, event)) begunAt = event.at;
  }
  scope.looked?.(`${first.event}, then ${then.event}`, happened);
  return { matches: happened === (operator === 'happened'), until };
}

/** The events of these names, each once, by when they happened. */
function eventsOf(matches: readonly (EventMatch | undefined)[], { facts }: Scope): readonly PastEvent[] {
  const names = new Set(matches.flatMap((match) => match?.event ?? []));
  const events = [...names].flatMap((name) => eventsNamed(facts, name));
  return names.size === 1 ? events : events.toSorted(byTime);
}
