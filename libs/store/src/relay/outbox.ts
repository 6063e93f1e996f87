import type { EntityManager } from 'typeorm';
import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import type { EventType } from '../events/event.entity.js';
import { storableText } from '../database/storable.js';
import type { WorkspaceId } from '../workspace-id.js';

/** An event on its way to the journeys. */
export interface OutboxEvent {
  /** Its place in the order of receipt. A bigint, hence text. */
  readonly seq: string;
  readonly workspaceId: WorkspaceId;
  readonly customerId: string;
  readonly eventId: string;
  readonly attempts: number;
  /** Null when the event's row is gone, which only a damaged database brings about. */
  readonly type: EventType | null;
  /** Null where nothing was done, as by an `identify`. */
  readonly name: string | null;
  /** Null with `type`. */
  readonly properties: Readonly<Record<string, unknown>> | null;
  /** How many journeys lie between it and somebody's own act; 0 = none recorded it. */
  readonly hops: number;
  /** Brought in afterwards, from elsewhere. */
  readonly imported: boolean;
  /** When it happened, as the client says; null with `type`. In milliseconds since 1970, like those below. */
  readonly occurredAt: number | null;
  readonly receivedAt: number;
  /** PostgreSQL's clock. */
  readonly now: number;
  /** The zone that holds when neither the customer nor a journey names one. */
  readonly workspaceZone: string;
  /** Where its arrival stands in a trace, if it was traced. */
  readonly trace: string | null;
}

/** Customers with events to relay. */
export interface NextCustomers {
  /** To whom something happens now; something that was imported may be on its way before it. */
  readonly live: readonly string[];
  /** Of whom something was brought in afterwards; none as long as `live` is full. */
  readonly imported: readonly string[];
}

/** How far a round has come, by the ids of customers. */
export interface RoundStanding {
  readonly live: string;
  readonly imported: string;
}

/**
 * The next customers with events to relay in each lane, at most `limit`, the latest ids first and before those of the
 * standing: going round by id gives every customer a turn, however many events one of them has; and whoever is new while
 * a round goes on has a larger id, so that it comes to an end. It hops over the index instead of scanning it.
 */
export async function customersWithEvents(
  database: Database,
  before: RoundStanding,
  limit: number,
): Promise<NextCustomers> {
  const found = await rows<{ readonly id: string; readonly isImported: boolean }>(database, NEXT, [
    before.live,
    before.imported,
    limit,
  ]);
  const of = (lane: boolean) => found.filter(({ isImported }) => isImported === lane).map(({ id }) => id);
  return { live: of(false), imported: of(true) };
}

const latestBefore = (lane: 'imported' | 'NOT imported', before: string) => `
  SELECT customer_id FROM outbox
   WHERE set_aside_at IS NULL AND ${lane} AND customer_id < ${before} ORDER BY customer_id DESC LIMIT 1`;

const NEXT = `
  WITH RECURSIVE live AS (
    SELECT (${latestBefore('NOT imported', '$1')}) AS id, 1 AS place
     UNION ALL
    SELECT (${latestBefore('NOT imported', 'live.id')}), place + 1 FROM live WHERE live.id IS NOT NULL AND place < $3),
  imported AS (
    SELECT (${latestBefore('imported', '$2')}) AS id, 1 AS place WHERE (SELECT count(id) FROM live) < $3
     UNION ALL
    SELECT (${latestBefore('imported', 'imported.id')}), place + 1 FROM imported WHERE imported.id IS NOT NULL AND place < $3)
  SELECT id, false AS "isImported" FROM live WHERE id IS NOT NULL
   UNION ALL
  SELECT id, true FROM imported WHERE id IS NOT NULL`;

/** A customer's events in the order of receipt, at most `limit`; the customer's lock must be held. */
export async function eventsToRelay(
  transaction: EntityManager,
  customerId: string,
  limit: number,
): Promise<readonly OutboxEvent[]> {
  return rows<OutboxEvent>(
    transaction,
    `SELECT outbox.seq, outbox.workspace_id AS "workspaceId", outbox.customer_id AS "customerId",
            outbox.event_id AS "eventId", outbox.attempts, event.type, event.name, event.properties,
            coalesce((event.context #>> '{journey,hops}')::int, 0) AS hops,
            coalesce(event.imported, false) AS imported,
            floor(extract(epoch FROM event.occurred_at) * 1000)::float8 AS "occurredAt",
            floor(extract(epoch FROM outbox.event_received_at) * 1000)::float8 AS "receivedAt",
            floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now,
            workspace.timezone AS "workspaceZone", outbox.trace
       FROM outbox
       LEFT JOIN event ON event.id = outbox.event_id AND event.received_at = outbox.event_received_at
       JOIN workspace ON workspace.id = outbox.workspace_id
      WHERE outbox.customer_id = $1 AND outbox.set_aside_at IS NULL
      ORDER BY outbox.seq
      LIMIT $2`,
    [customerId, limit],
  );
}

/** Takes a relayed event off the outbox. */
export async function removeFromOutbox(transaction: EntityManager, seq: string): Promise<void> {
  await transaction.query(`DELETE FROM outbox WHERE seq = $1`, [seq]);
}

/** Counts a try that failed; at the last one the event is set aside, with the reason, for a person. */
export async function countFailedTry(
  transaction: EntityManager,
  seq: string,
  reason: string,
  mostTries: number,
): Promise<{ readonly setAside: boolean }> {
  const [counted] = await rows<{ readonly setAside: boolean }>(
    transaction,
    `UPDATE outbox
        SET attempts = attempts + 1,
            set_aside_at = CASE WHEN attempts + 1 >= $3 THEN clock_timestamp() END,
            set_aside_reason = CASE WHEN attempts + 1 >= $3 THEN $2 END
      WHERE seq = $1
      RETURNING set_aside_at IS NOT NULL AS "setAside"`,
    [seq, storableText(reason), mostTries],
  );
  return counted ?? { setAside: false };
}
