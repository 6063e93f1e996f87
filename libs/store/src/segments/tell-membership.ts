import { currentTrace } from '@sojourn/telemetry';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { MOST_HOPS } from '../enrollment/most-hops.js';
import { newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { MembershipNews, MembershipProperties } from './asked-membership.js';

/**
 * Records each change of membership as an event of the customer, and puts it on the way to the journeys where some may
 * let customers in by it; journeys that feed each other in a circle come to an end. Returns how many are on the way.
 */
export async function recordMembership(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  news: readonly MembershipNews[],
): Promise<number> {
  const records = news.map(({ customerId, segment, change, cause, hops }, place) => ({
    place,
    id: newId(),
    customer_id: customerId,
    segment,
    properties: { segment, change, because: cause } satisfies MembershipProperties,
    context: hops > 0 ? { journey: { hops } } : {},
    hops,
  }));
  const onTheWay = await rows(transaction, RECORD, [
    workspaceId,
    JSON.stringify(records),
    MOST_HOPS,
    currentTrace(),
  ]);
  return onTheWay.length;
}

const RECORD = `
  WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS now),
  ordered AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb)
             AS record (place int, id uuid, customer_id uuid, segment text, properties jsonb, context jsonb, hops int)
     ORDER BY place),
  change AS MATERIALIZED (SELECT nextval('event_seq') AS seq, ordered.* FROM ordered),
  stored AS (
    INSERT INTO event (id, received_at, seq, workspace_id, customer_id, type, name, properties, context, message_id, occurred_at)
    SELECT id, moment.now, seq, $1, customer_id, 'segment', NULL, properties, context, 'segment-' || id, moment.now
      FROM change, moment)
  INSERT INTO outbox (seq, workspace_id, customer_id, event_id, event_received_at, trace)
  SELECT seq, $1, customer_id, id, moment.now, $4
    FROM change, moment
   WHERE hops <= $3 AND EXISTS (
           SELECT FROM journey_segment AS journey WHERE journey.workspace_id = $1 AND journey.segment_key = change.segment)
  RETURNING 1`;

/** Asks for nudges of the enrollments that wait for these changes; returns how many there are. */
export async function wakeByMembership(
  transaction: EntityManager,
  news: readonly MembershipNews[],
): Promise<number> {
  const woken = await rows(
    transaction,
    `UPDATE enrollment SET wake_no = wake_no + 1, trace = coalesce($3, trace)
      WHERE id IN (
        SELECT enrollment.id
          FROM unnest($1::uuid[], $2::text[]) AS news (customer_id, path)
          JOIN enrollment ON enrollment.customer_id = news.customer_id
         WHERE enrollment.state = 'running' AND enrollment.wakes_on <> '{}' AND news.path = ANY(enrollment.wakes_on)
         ORDER BY enrollment.id
           FOR NO KEY UPDATE OF enrollment)
      RETURNING 1`,
    [
      news.map(({ customerId }) => customerId),
      news.map(({ segment }) => `segments.${segment}`),
      currentTrace(),
    ],
  );
  return woken.length;
}
