import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';

/** When customers come to a journey's door: the time, and the place of each in the order of receipt. */
export interface Doorstep {
  /** PostgreSQL's clock, in milliseconds since 1970. */
  readonly now: number;
  /** The last place of each customer's events, by the customer's id; 0 for who has none. */
  readonly places: ReadonlyMap<string, number>;
}

/** Reads the time and the customers' places; their locks must be held. */
export async function readDoorstep(
  transaction: EntityManager,
  customerIds: readonly string[],
): Promise<Doorstep> {
  const known = await rows<{ readonly id: string; readonly place: number; readonly now: number }>(
    transaction,
    `SELECT customer.id, floor(extract(epoch FROM clock.now) * 1000)::float8 AS now,
            coalesce((SELECT max(seq) FROM event WHERE event.customer_id = customer.id), 0)::float8 AS place
       FROM (SELECT clock_timestamp() AS now) AS clock
       LEFT JOIN unnest($1::uuid[]) AS customer (id) ON true`,
    [customerIds],
  );
  return { now: known[0]?.now ?? 0, places: new Map(known.map(({ id, place }) => [id, place])) };
}
