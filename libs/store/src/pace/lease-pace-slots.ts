import type { DataSource } from 'typeorm';
import { lockPace, takeOver } from './kept-places.js';
import type { PaceAsker } from './pace-slot.js';
import type { Pace } from './pace.js';

/**
 * Leases a slot for each of these visits, in their order, behind all that were leased before; whoever has one keeps it.
 * A visit that goes on from one that was cut short, by a move to a new version, keeps that one's place in the line.
 * A transaction of its own, never within a customer's: the pace's row is hot, and is held for two statements, and one
 * for each place that is kept.
 *
 * @param askers at most `amount`, so that what their slots are measured by is there already
 */
export async function leasePaceSlots(
  dataSource: DataSource,
  pace: Pace,
  askers: readonly PaceAsker[],
): Promise<void> {
  const { workspaceId, journeyId, nodeId, amount, per } = pace;
  await dataSource.transaction(async (transaction) => {
    // A statement of its own, so that the next ones see what the last holder has leased.
    const kept = await lockPace(transaction, pace, askers);
    for (const place of kept) await takeOver(transaction, pace, place);
    await transaction.query(LEASE, [
      journeyId,
      nodeId,
      workspaceId,
      amount,
      per,
      askers.map(({ enrollmentId }) => enrollmentId),
      askers.map(({ visit }) => visit),
    ]);
  });
}

// A slot is free a period after the one that lies `amount` before it. Never before an earlier one, whatever the amount
// was then: first come, first served. Whole milliseconds, as decisions count them; cut off, so that now is now.
const LEASE = `
  WITH moment AS MATERIALIZED (SELECT date_trunc('milliseconds', clock_timestamp()) AS now),
  asking AS (
    SELECT enrollment_id, visit, row_number() OVER (ORDER BY min(turn)) - 1 AS turn
      FROM unnest($6::uuid[], $7::int[]) WITH ORDINALITY AS asker (enrollment_id, visit, turn)
     WHERE NOT EXISTS (SELECT FROM pace_slot AS slot
                        WHERE slot.enrollment_id = asker.enrollment_id AND slot.node_id = $2
                          AND slot.visit = asker.visit)
     GROUP BY enrollment_id, visit),
  free AS (
    SELECT asking.enrollment_id, asking.visit, pace.next_number + asking.turn AS number,
           greatest(moment.now, pace.last_at, before.frees_at) AS at
      FROM asking
     CROSS JOIN moment
      JOIN pace ON pace.journey_id = $1 AND pace.node_id = $2
      LEFT JOIN pace_slot AS before ON before.journey_id = $1 AND before.node_id = $2
                                   AND before.number = pace.next_number + asking.turn - $4::bigint),
  leased AS (
    INSERT INTO pace_slot (journey_id, node_id, number, workspace_id, enrollment_id, visit, at, frees_at)
    SELECT $1, $2, number, $3, enrollment_id, visit, at, (at AT TIME ZONE 'UTC' + $5::interval) AT TIME ZONE 'UTC'
      FROM free
    RETURNING at)
  UPDATE pace
     SET next_number = pace.next_number + summary.count, last_at = greatest(pace.last_at, summary.at)
    FROM (SELECT count(*) AS count, max(at) AS at FROM leased) AS summary
   WHERE pace.journey_id = $1 AND pace.node_id = $2 AND summary.count > 0`;
