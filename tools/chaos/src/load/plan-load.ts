import type { Chance } from '../chance.js';
import type { SentEvent } from './client-log.js';
import { planPerson, type Timed } from './plan-person.js';

/** How much is sent. */
export interface LoadSize {
  readonly durationMs: number;
  /** In each workspace. */
  readonly people: number;
  /** Of each person, and thing they do. */
  readonly rounds: number;
}

/** How much is sent, to whom, and from when on. */
export interface LoadOptions extends LoadSize {
  /** The last part of the addresses of everybody here. */
  readonly domain: string;
  /** When it is drawn, in milliseconds since 1970. */
  readonly now: number;
}

/** One request, and when it is sent. */
export interface PlannedRequest {
  /** Milliseconds since the beginning. */
  readonly atMs: number;
  readonly events: readonly [SentEvent, ...SentEvent[]];
}

const BATCHED = 0.25;
const REPEATED = 0.2;
const OF_THE_PAST_MS = 3 * 24 * 60 * 60_000;

/**
 * What the programs of one workspace send, drawn from a seed: out of order, in batches, repeated, some of it useless.
 * Two workspaces with the same chance send the same, ids included.
 */
export function planLoad(chance: Chance, options: LoadOptions): readonly PlannedRequest[] {
  const people = Array.from({ length: options.people }, (_, index) => `person-${index + 1}`);
  const doings = people.flatMap((userId) => planPerson(chance.fork(userId), { ...options, userId }));
  const ids = chance.fork('ids');
  const requests = batched(
    chance.fork('batches'),
    doings.map((doing, index) => withId(doing, `${index}-${ids.between(0, 1e9)}`)),
  );
  return [
    ...requests,
    ...repeats(chance.fork('repeats'), requests),
    ...useless(chance.fork('useless'), options),
  ];
}

interface TimedEvent {
  readonly atMs: number;
  readonly event: SentEvent;
}

function withId({ atMs, doing }: Timed, messageId: string): TimedEvent {
  return { atMs, event: { ...doing, messageId } };
}

/** Some events wait for others and go out with them, in whatever order; a few are in the batch twice. */
function batched(chance: Chance, timed: readonly TimedEvent[]): readonly PlannedRequest[] {
  const inOrder = timed.toSorted((one, other) => one.atMs - other.atMs);
  const requests: PlannedRequest[] = [];
  let waiting: SentEvent[] = [];
  for (const { atMs, event } of inOrder) {
    if (chance.happens(BATCHED)) {
      waiting.push(event);
      continue;
    }
    const [first = event, ...others] = chance.shuffled([...waiting, event]);
    const twice = chance.happens(REPEATED) ? [first] : [];
    requests.push({ atMs, events: [first, ...others, ...twice] });
    waiting = [];
  }
  const [first, ...others] = waiting;
  if (first) requests.push({ atMs: inOrder.at(-1)?.atMs ?? 0, events: [first, ...others] });
  return requests;
}

/** What a client sends again although it was answered: at the same time, or later. */
function repeats(chance: Chance, requests: readonly PlannedRequest[]): readonly PlannedRequest[] {
  return requests
    .filter(() => chance.happens(REPEATED))
    .map(({ atMs, events }) => ({ atMs: atMs + chance.oneOf([0, 5, 500, 3_000]), events }));
}

/** Events that nobody did are refused; those of long ago are kept, and begin nothing. */
function useless(chance: Chance, { durationMs, now }: LoadOptions): readonly PlannedRequest[] {
  return Array.from({ length: 6 }, (_, index): PlannedRequest => {
    const event = { type: 'track', event: 'Order Placed', messageId: `useless-${index}` } as const;
    const properties = { order_id: `useless-${index}`, total: 1 };
    const timestamp = new Date(now - OF_THE_PAST_MS).toISOString();
    const whole: SentEvent =
      index % 2 === 0 ? { ...event, properties } : { ...event, properties, timestamp, userId: 'person-1' };
    return { atMs: chance.between(0, durationMs), events: [whole] };
  });
}
