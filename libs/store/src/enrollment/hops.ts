import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';

/** Journeys that are begun by journeys, by an event or a node, go no further than this: else they would feed each other for ever. */
export const MOST_HOPS = 20;

/** An enrollment, as far as its distance from somebody's own act goes. */
export interface Hopper {
  readonly entryEventId: string;
  /** How many journeys that start each other lie between its entry event and its entry. */
  readonly hops: number;
}

/** How many journeys lie between an enrollment and somebody's own act. */
export async function hopsOf(transaction: EntityManager, { entryEventId, hops }: Hopper): Promise<number> {
  const [event] = await rows<{ readonly hops: number | null }>(
    transaction,
    `SELECT (context #>> '{journey,hops}')::int AS hops FROM event WHERE id = $1`,
    [entryEventId],
  );
  return (event?.hops ?? 0) + hops;
}
