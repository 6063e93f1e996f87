import type { PastEvent } from '../facts.js';
import type { KnownRule } from '../rule-group.schema.js';
import { read, zoneOf, type Scope } from '../scope.js';
import { lengthMs } from '../time/length-ms.js';
import { readInstant } from '../time/read-instant.js';
import { eventVerdict } from './event.verdict.js';
import { eventsNamed } from './events-named.js';

/** A condition on how often or with which figures an event was done. */
export type DidRule = Extract<KnownRule, { field: 'did' }>;

/** The events a condition counts. */
export interface Counted {
  /** By when they happened, the first first. */
  readonly events: readonly PastEvent[];
  /** How long each of them counts, in milliseconds since it happened; `Infinity` = for ever. */
  readonly length: number;
  /** The earliest instant at which conditions on an event may say otherwise; `Infinity` = never. */
  readonly until: number;
}

/** Finds the events that count: those that are meant, since the entry or a date, within a length of time before now. */
export function countedEvents(value: DidRule['value'], scope: Scope): Counted {
  const { now, facts } = scope;
  const length = value.within === undefined ? Infinity : lengthMs(value.within);
  const since = value.since === undefined ? -Infinity : startOf(value.since, scope);
  let until = Infinity;
  const from = Math.max(since, length === Infinity ? -Infinity : now - length);
  const events = eventsNamed(facts, value.event, from).filter((event) => {
    if (event.at + length <= now) return false;
    const verdict = eventVerdict(value, event, scope);
    until = Math.min(until, verdict.until);
    return verdict.matches;
  });
  return { events, length, until };
}

/** Where there is no entry, or no date in the field, no event counts. */
function startOf(since: NonNullable<DidRule['value']['since']>, scope: Scope): number {
  const instant =
    since === 'entry' ? scope.facts.enteredAt : readInstant(read(scope, since.field), zoneOf(scope));
  return instant ?? Infinity;
}
