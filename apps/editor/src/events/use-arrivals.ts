import { useQuery, useSubscription } from '@apollo/client/react';
import { useState } from 'react';
import { ArrivalsDocument, LastArrivalDocument, type ArrivalsQuery } from '../generated/graphql.js';
import { usePages, type Pages } from '../graphql/use-pages.js';
import type { Arrival } from './arrival-words.js';
import type { ArrivalsFilter } from './arrivals-filter.js';

/** How many are shown at once. */
export const PAGE = 40;

/** How often those on their way are looked at again, in ms. */
const LOOK_AGAIN = 1500;

/** What came in, kept current. */
export interface LiveArrivals {
  /** Undefined while the first ones are loading. */
  readonly shown: readonly Arrival[] | undefined;
  /** How many have come since the list is held still. */
  readonly fresh: number;
  readonly page: ArrivalsQuery['arrivals'] | undefined;
  readonly pages: Pages;
  readonly error: unknown;
  readonly refetch: () => void;
}

/** Reads what came in, and reads again when more does; while the list is held still it only says how many are new. */
export function useArrivals(filter: ArrivalsFilter, isHeld: boolean): LiveArrivals {
  const pages = usePages();
  const [isWaiting, setWaiting] = useState(false);
  const [kept, setKept] = useState<readonly Arrival[] | null>(null);
  const { data, error, refetch } = useQuery(ArrivalsDocument, {
    variables: { ...filter, first: PAGE, after: pages.after },
    pollInterval: isWaiting ? LOOK_AGAIN : 0,
  });
  useSubscription(LastArrivalDocument, {
    ignoreResults: true,
    onData: () => void refetch(),
  });
  const latest = data?.arrivals.edges.map(({ node }) => node);
  const isAnyOnItsWay = latest?.some(isOnItsWay) ?? false;
  if (isAnyOnItsWay !== isWaiting) setWaiting(isAnyOnItsWay);
  const isStill = isHeld && pages.number === 1;
  if (isStill && kept === null && latest !== undefined) setKept(latest);
  if (!isStill && kept !== null) setKept(null);
  const newest = new Map(latest?.map((each) => [each.id, each]));
  return {
    shown: kept?.map((each) => newest.get(each.id) ?? each) ?? latest,
    fresh: kept === null ? 0 : freshIn(latest ?? [], kept),
    page: data?.arrivals,
    pages,
    error,
    refetch: () => void refetch(),
  };
}

function isOnItsWay(arrival: Arrival): boolean {
  return arrival.__typename === 'Event' && arrival.isOnItsWay;
}

function freshIn(latest: readonly Arrival[], kept: readonly Arrival[]): number {
  const known = new Set(kept.map(({ id }) => id));
  return latest.filter(({ id }) => !known.has(id)).length;
}
