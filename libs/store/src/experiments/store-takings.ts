import type { EntityManager } from 'typeorm';
import { measureKey } from './measure-key.js';
import type { Experiment } from './read-experiment.js';

/** A way of an experiment that an enrollment was sent. */
export interface Taking extends Pick<Experiment, 'nodeId' | 'measure'> {
  readonly arm: string;
}

/** Who was sent. */
export interface Taker {
  readonly id: string;
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly customerId: string;
  readonly place: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Notes the ways an enrollment was sent, and counts each the first time. */
export async function storeTakings(
  transaction: EntityManager,
  { id, workspaceId, journeyId, customerId, place, now }: Taker,
  takings: readonly Taking[],
): Promise<void> {
  if (takings.length === 0) return;
  const records = takings.map(({ nodeId, measure, arm }) => ({
    node_id: nodeId,
    measure: measureKey(measure),
    arm,
    event_name: 'goal' in measure ? null : measure.event,
    within: 'goal' in measure ? null : measure.within,
    goal: 'goal' in measure ? measure.goal : null,
  }));
  await transaction.query(
    `WITH taken AS (
       INSERT INTO experiment_taking (enrollment_id, node_id, measure, workspace_id, journey_id, customer_id, arm,
                                      event_name, place, until, goal)
       SELECT $1, node_id, measure, $2, $3, $4, arm, event_name, $5,
              (to_timestamp($6::float8 / 1000) AT TIME ZONE 'UTC' + within) AT TIME ZONE 'UTC', goal
         FROM jsonb_to_recordset($7::jsonb) AS record (node_id text, measure text, arm text, event_name text,
                                                       within interval, goal text)
       ON CONFLICT DO NOTHING
       RETURNING node_id, measure, arm)
     INSERT INTO experiment_count (journey_id, node_id, measure, arm, workspace_id, reached, succeeded, at)
     SELECT $3, node_id, measure, arm, $2, 1, 0, to_timestamp($6::float8 / 1000) FROM taken`,
    [id, workspaceId, journeyId, customerId, place, now, JSON.stringify(records)],
  );
}
