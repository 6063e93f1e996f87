import type { FactsNeeded, PastEvent } from '@sojourn/conditions';
import type { Facts } from '@sojourn/engine';
import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';

/** What is loaded about a customer; what was not asked for is absent. */
export type LoadedFacts = Pick<Facts, 'events' | 'lists' | 'knownSince' | 'lastActivity'>;

/**
 * Loads what decisions look at besides attributes, in one statement, or none when nothing is needed. For a
 * decision the customer's lock must be held, so that nothing arrives in between.
 *
 * @param from the earliest moment that may be asked about, in milliseconds since 1970
 */
export async function loadFacts(
  database: Database,
  customerId: string,
  { events = {}, lists, activity }: FactsNeeded,
  from: number,
): Promise<LoadedFacts> {
  const wanted = Object.entries(events).map(([name, back]) => ({
    name,
    since: back === null ? null : from - back,
  }));
  const asks = { events: wanted.length > 0, lists: lists !== undefined, activity: activity === true };
  if (!asks.events && !asks.lists && !asks.activity) return {};
  const [known] = await rows<Known>(database, SELECT, [customerId, JSON.stringify(wanted)]);
  if (known === undefined) return {};
  return {
    ...(asks.events && { events: known.events }),
    ...(asks.lists && { lists: known.lists }),
    ...(asks.activity && {
      knownSince: known.knownSince,
      ...(known.lastActivity !== null && { lastActivity: known.lastActivity }),
    }),
  };
}

interface Known {
  readonly events: readonly PastEvent[];
  readonly lists: readonly string[];
  readonly knownSince: number;
  readonly lastActivity: number | null;
}

const ms = (column: string) => `floor(extract(epoch FROM ${column}) * 1000)::float8`;

const SELECT = `
  SELECT ${ms('customer.created_at')} AS "knownSince", ${ms('customer.last_activity_at')} AS "lastActivity",
         ARRAY(SELECT list_key FROM list_member WHERE customer_id = customer.id ORDER BY list_key) AS lists,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'id', event.id, 'place', event.seq, 'name', event.name, 'properties', event.properties,
                   'at', ${ms('event.occurred_at')}, 'receivedAt', ${ms('event.received_at')})
                   ORDER BY event.seq), '[]')
            FROM jsonb_to_recordset($2::jsonb) AS wanted (name text, since float8)
            JOIN event ON event.customer_id = customer.id AND event.name = wanted.name AND event.type = 'track'
             AND (wanted.since IS NULL OR event.occurred_at >= to_timestamp(wanted.since / 1000))) AS events
    FROM customer
   WHERE customer.id = $1`;
