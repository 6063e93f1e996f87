import { groupBy } from '@sojourn/journey';
import type { ConditionFacts, PastEvent } from '../facts.js';
import { byTime } from './by-time.js';

/** The events of one name, by when they happened. */
interface Named {
  readonly events: readonly PastEvent[];
  /** For each of them the first place in the order of receipt among it and those behind it. */
  readonly firstPlaceFrom: readonly number[];
}

/** Sorting them anew for each condition on each event would take a time that grows with the square of their number. */
const found = new WeakMap<readonly PastEvent[], ReadonlyMap<string, Named>>();

/** The events of a name that have arrived, from an instant on, by when they happened. */
export function eventsNamed(
  { events = [], asOf = {} }: ConditionFacts,
  name: string,
  from = -Infinity,
): readonly PastEvent[] {
  const named = byName(events).get(name);
  if (named === undefined) return [];
  const { place = Infinity, receivedAt = Infinity } = asOf;
  const arrived: PastEvent[] = [];
  for (let at = firstFrom(named.events, from); at < named.events.length; at += 1) {
    // Nothing from here on has arrived yet.
    if ((named.firstPlaceFrom[at] ?? 0) > place) break;
    const event = named.events[at];
    if (event !== undefined && event.place <= place && event.receivedAt <= receivedAt) arrived.push(event);
  }
  return arrived;
}

function byName(events: readonly PastEvent[]): ReadonlyMap<string, Named> {
  const known = found.get(events);
  if (known !== undefined) return known;
  const grouped = groupBy(events, ({ name }) => name);
  const named = new Map([...grouped].map(([name, each]) => [name, inOrder(each)]));
  found.set(events, named);
  return named;
}

function inOrder(events: readonly PastEvent[]): Named {
  const sorted = events.toSorted(byTime);
  const firstPlaceFrom: number[] = [];
  let first = Infinity;
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    first = Math.min(first, sorted[at]?.place ?? Infinity);
    firstPlaceFrom[at] = first;
  }
  return { events: sorted, firstPlaceFrom };
}

/** Where those begin that happened at an instant or later. */
function firstFrom(events: readonly PastEvent[], instant: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.at ?? Infinity) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
