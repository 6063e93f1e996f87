import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { Pace } from './pace.js';
import type { PaceAsker } from './pace-slot.js';

/** A place in the line of a pace, leased for an earlier visit of the asker's enrollment that was cut short. */
export interface KeptPlace extends PaceAsker {
  /** Of the slot. A bigint, hence text. */
  readonly number: string;
}

/**
 * Locks the row of a pace, made if absent, and answers with the places that these askers had in its line before, in the
 * order of the line. They are read before the lock is there: whoever takes one over sees what has become of it.
 */
export async function lockPace(
  transaction: EntityManager,
  { workspaceId, journeyId, nodeId }: Pace,
  askers: readonly PaceAsker[],
): Promise<readonly KeptPlace[]> {
  return rows<KeptPlace>(
    transaction,
    `WITH line AS (
       INSERT INTO pace (journey_id, node_id, workspace_id) VALUES ($1, $2, $3)
       ON CONFLICT (journey_id, node_id) DO UPDATE SET next_number = pace.next_number)
     SELECT asker.enrollment_id AS "enrollmentId", asker.visit, slot.number
       FROM unnest($4::uuid[], $5::int[]) AS asker (enrollment_id, visit)
       JOIN pace_slot AS slot ON slot.enrollment_id = asker.enrollment_id AND slot.node_id = $2
                             AND slot.visit < asker.visit AND slot.at > clock_timestamp()
      ORDER BY slot.number`,
    [
      journeyId,
      nodeId,
      workspaceId,
      askers.map(({ enrollmentId }) => enrollmentId),
      askers.map(({ visit }) => visit),
    ],
  );
}

/**
 * Has a visit take over a place, at the moment at which the pace as it is now lets that place pass; the pace's row must
 * be locked. Nothing is done when that would be later than before: then the visit gets a slot like any other.
 */
export async function takeOver(
  transaction: EntityManager,
  { journeyId, nodeId, amount, per }: Pace,
  { enrollmentId, visit, number }: KeptPlace,
): Promise<void> {
  await transaction.query(TAKE_OVER, [journeyId, nodeId, number, enrollmentId, visit, amount, per]);
}

// A slot only ever becomes an earlier one, and not earlier than who is ahead: so whatever was reckoned from it holds.
const TAKE_OVER = `
  WITH moment AS MATERIALIZED (SELECT date_trunc('milliseconds', clock_timestamp()) AS now),
  free AS (
    SELECT greatest(moment.now, ahead.at, (before.at AT TIME ZONE 'UTC' + $7::interval) AT TIME ZONE 'UTC') AS at
      FROM moment
      LEFT JOIN pace_slot AS ahead ON ahead.journey_id = $1 AND ahead.node_id = $2
                                  AND ahead.number = $3::bigint - 1
      LEFT JOIN pace_slot AS before ON before.journey_id = $1 AND before.node_id = $2
                                   AND before.number = $3::bigint - $6::bigint),
  taken AS (
    UPDATE pace_slot AS slot
       SET visit = $5, at = free.at, frees_at = (free.at AT TIME ZONE 'UTC' + $7::interval) AT TIME ZONE 'UTC'
      FROM free
     WHERE slot.journey_id = $1 AND slot.node_id = $2 AND slot.number = $3::bigint
       AND slot.enrollment_id = $4 AND slot.visit < $5 AND free.at <= slot.at
       AND NOT EXISTS (SELECT FROM pace_slot AS own
                        WHERE own.enrollment_id = $4 AND own.node_id = $2 AND own.visit = $5)
    RETURNING slot.number, slot.at)
  UPDATE pace SET last_at = taken.at
    FROM taken
   WHERE pace.journey_id = $1 AND pace.node_id = $2 AND pace.next_number = taken.number + 1`;
