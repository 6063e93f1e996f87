import type { EntityManager } from 'typeorm';
import { drawPlaces } from '../changes/draw-places.js';
import { MOST_HOPS } from '../enrollment/most-hops.js';
import { insertEvents } from '../events/insert-events.js';
import { newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { DateAtWork } from './dates-at-work.js';

/** What an event of the type `date` says. */
export interface DateProperties {
  /** The journey's key. */
  readonly journey: string;
  /** The moment that has come, in ISO 8601. */
  readonly dueAt: string;
}

/** A date as it was reckoned. Instants are milliseconds since 1970. */
export interface ReckonedDate extends Pick<
  DateAtWork,
  'customerId' | 'journeyId' | 'journeyKey' | 'filling' | 'isAhead'
> {
  /** The moment that has come and is told. */
  readonly told: number | null;
  /** The moment that is pending now. */
  readonly dueAt: number | null;
  /** When to look; null = not by time. */
  readonly lookAt: number | null;
  /** How many journeys lie between what is told, and what is pending, and somebody's own act. */
  readonly toldHops: number;
  readonly hops: number;
}

/**
 * Writes when customers are due, and tells of the moments that have come: the one function that does. The customers' locks
 * must be held. Returns how many are on the way to their journeys.
 */
export async function storeDates(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  reckoned: readonly ReckonedDate[],
): Promise<number> {
  const records = reckoned.map(({ customerId, journeyId, filling, isAhead, dueAt, lookAt, hops }) => ({
    customer_id: customerId,
    journey_id: journeyId,
    due_at: dueAt,
    look_at: lookAt,
    filling,
    hops,
    // Else the filling would take it for one that was never reckoned.
    is_kept: dueAt !== null || isAhead,
  }));
  await transaction.query(STORE, [workspaceId, JSON.stringify(records)]);
  return tell(transaction, workspaceId, reckoned);
}

const STORE = `
  WITH record AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS record (
      customer_id uuid, journey_id uuid, due_at float8, look_at float8, filling int, hops int, is_kept boolean)),
  over AS (
    DELETE FROM date_due USING record
     WHERE NOT is_kept AND date_due.customer_id = record.customer_id AND date_due.journey_id = record.journey_id)
  INSERT INTO date_due AS due (workspace_id, journey_id, customer_id, due_at, changed_at, look_at, filling, hops)
  SELECT $1, journey_id, customer_id, to_timestamp(due_at / 1000), NULL, to_timestamp(look_at / 1000), filling, hops
    FROM record WHERE is_kept
  ON CONFLICT (customer_id, journey_id) DO UPDATE
     SET due_at = excluded.due_at, changed_at = NULL, look_at = excluded.look_at, filling = excluded.filling,
         hops = excluded.hops`;

async function tell(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  reckoned: readonly ReckonedDate[],
): Promise<number> {
  const told = reckoned.flatMap((each) => (each.told === null ? [] : [{ ...each, told: each.told }]));
  if (told.length === 0) return 0;
  const { places } = await drawPlaces(transaction, workspaceId, told.length, []);
  const events = places.flatMap(({ occasion, seq }) => {
    const due = told[occasion];
    if (due === undefined) return [];
    const [id, occurredAt] = [newId(), new Date(due.told)];
    return [
      {
        id,
        seq,
        customerId: due.customerId,
        type: 'date' as const,
        name: null,
        properties: {
          journey: due.journeyKey,
          dueAt: occurredAt.toISOString(),
        } satisfies DateProperties,
        context: due.toldHops > 0 ? { journey: { hops: due.toldHops } } : {},
        messageId: `date-${id}`,
        occurredAt,
        imported: false,
        onTheWay: due.toldHops <= MOST_HOPS,
      },
    ];
  });
  await insertEvents(transaction, workspaceId, events);
  return events.filter(({ onTheWay }) => onTheWay).length;
}
