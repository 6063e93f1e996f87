import type { ArrivalsQuery } from '../generated/graphql.js';
import { eventTitle } from '../words/event-title.js';

/** Something that came in, as the list has it. */
export type Arrival = ArrivalsQuery['arrivals']['edges'][number]['node'];

/** An event that came in. */
export type ArrivedEvent = Extract<Arrival, { __typename: 'Event' }>;

/** What came of something, by the look it gets: words say the rest. */
export type Standing = 'on-its-way' | 'done' | 'nothing' | 'problem';

/** What came of something that came in, in a few words. */
export interface Outcome {
  readonly standing: Standing;
  readonly words: string;
}

const effects = { STARTED: 'Started', ANSWERED: 'Answered a wait in', REACHED_GOAL: 'Reached a goal of' };

/** What nobody sends in. */
const ours: readonly string[] = ['segment', 'attribute', 'date', 'merge'];

/** Nothing starts by these, but what they tell is kept. */
const notes: readonly string[] = ['identify', 'group', 'alias', 'merge'];

/** What came of something that came in. */
export function outcomeOf(arrival: Arrival): Outcome {
  return arrival.__typename === 'RejectedEvent'
    ? { standing: 'problem', words: `Refused: ${arrival.reason}` }
    : outcomeOfEvent(arrival);
}

/** What came of an event. */
export function outcomeOfEvent(event: Omit<ArrivedEvent, '__typename'>): Outcome {
  if (event.setAside !== null) return { standing: 'problem', words: 'Set aside' };
  if (event.isOnItsWay) return { standing: 'on-its-way', words: 'On its way' };
  const [first, ...more] = [
    ...event.effects.map(({ kind, enrollment }) => `${effects[kind]} ${enrollment.journey.name}`),
    ...event.decisions
      .filter(({ outcome }) => outcome === 'HELD_OUT')
      .map(({ journey }) => `Held back from ${journey.name}, to compare`),
  ];
  if (first !== undefined) return { standing: 'done', words: first + andMore(more.length) };
  const [looked, ...others] = new Set(event.decisions.map(({ journey }) => journey.name));
  if (looked !== undefined)
    return { standing: 'nothing', words: `Did not start ${looked}${andMore(others.length)}` };
  return { standing: 'nothing', words: notes.includes(event.type) ? 'Noted' : 'Nobody listens' };
}

/** What to call something that came in. */
export function arrivalName(arrival: Arrival): string {
  if (arrival.__typename === 'Event') return eventTitle(arrival);
  return memberOf(arrival.payload, 'event') ?? memberOf(arrival.payload, 'type') ?? arrival.endpoint;
}

/** Who sent it in: the key's name, and the library. */
export function sourceInWords(arrival: Arrival): string {
  const { keyName, library, libraryVersion } = arrival.source;
  const sender = library === null ? null : [library, libraryVersion].filter(Boolean).join(' ');
  const journey = arrival.__typename === 'Event' ? arrival.recordedBy?.journey.name : undefined;
  const words = [journey === undefined ? keyName : `recorded by ${journey}`, sender].filter(Boolean);
  if (words.length > 0) return words.join(' · ');
  return arrival.__typename === 'Event' && ours.includes(arrival.type)
    ? 'noted by Sojourn'
    : 'source unknown';
}

function andMore(count: number): string {
  return count === 0 ? '' : ` and ${String(count)} more`;
}

function memberOf(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const member = (value as Readonly<Record<string, unknown>>)[name];
  return typeof member === 'string' && member !== '' ? member : null;
}
