import { TRIGGER, type Journey } from '@sojourn/journey';
import type { Catalog } from '../document/catalog.js';
import { waysOf } from '../document/way.js';

/** Where the ways out of a node with a choice lead, in their order from left to right. */
export interface Fan {
  readonly from: string;
  readonly stops: readonly FanStop[];
}

/** A node that follows, or an open end, which needs room of its own. */
export interface FanStop {
  readonly id: string;
  readonly isOpenEnd: boolean;
}

/** The fans of a journey: layouts keep their order. */
export function fansOf(journey: Journey, catalog: Catalog): readonly Fan[] {
  return [TRIGGER, ...Object.keys(journey.nodes)].flatMap((from) => {
    const loud = waysOf(journey, catalog, from).filter(({ quiet }) => !quiet);
    if (loud.length < 2) return [];
    const stops = loud.map(({ outcome, to }) => ({ id: to ?? `${from}:${outcome}`, isOpenEnd: to === null }));
    return [{ from, stops }];
  });
}
