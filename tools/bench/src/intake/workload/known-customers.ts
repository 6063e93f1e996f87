import { rows } from '@sojourn/store';
import type { House } from '../stage/open-house.js';
import { idInOrder } from './id-in-order.js';

/** The name under which a customer's events come in. */
export const nameOf = (place: number): string => `known-${place}`;

/** Puts customers in, each with a name and a few attributes, as if they had been there for a while; returns their ids. */
export async function letCustomersBeKnown(
  { dataSource, workspaceId }: House,
  count: number,
): Promise<readonly string[]> {
  const made = await rows<{ readonly id: string }>(
    dataSource,
    `WITH made AS (
       INSERT INTO customer (id, workspace_id, attributes, created_at, segments_seen)
       SELECT ${idInOrder('place')}, $1,
              jsonb_build_object('email', 'known-' || place || '@example.com', 'first_name', 'Ada', 'place', place),
              now() - interval '400 days', true
         FROM generate_series(0, $2::int - 1) AS place
       RETURNING id, (attributes ->> 'place')::int AS place),
     named AS (
       INSERT INTO customer_identifier (workspace_id, kind, value, customer_id)
       SELECT $1, 'user', 'known-' || place, id FROM made)
     SELECT id FROM made ORDER BY place`,
    [workspaceId, count],
  );
  await dataSource.query(`ANALYZE customer, customer_identifier`);
  return made.map(({ id }) => id);
}
