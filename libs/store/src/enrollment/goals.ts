import type { Cursor } from '@sojourn/engine';
import type { EntityManager } from 'typeorm';
import { storableJson } from '../database/storable.js';

/** A goal that an event has reached. `at` is in milliseconds since 1970. */
export interface ReachedGoal {
  readonly goal: string;
  readonly event: string;
  readonly at: number;
}

/** Whose goals they are. */
export interface GoalOwner {
  readonly id: string;
  readonly workspaceId: string;
  readonly journeyId: string;
}

/** Writes down goals that were reached, each once, and counts the experiments that are measured by them. */
export async function storeGoals(
  transaction: EntityManager,
  { id, workspaceId, journeyId }: GoalOwner,
  goals: readonly ReachedGoal[],
): Promise<void> {
  if (goals.length === 0) return;
  await transaction.query(
    `WITH reached AS (
       INSERT INTO goal_reached (enrollment_id, goal, workspace_id, journey_id, event_id, reached_at)
       SELECT $1, goal, $2, $3, event, to_timestamp(at / 1000)
         FROM jsonb_to_recordset($4::jsonb) AS reached (goal text, event uuid, at float8)
       ON CONFLICT DO NOTHING
       RETURNING goal),
     succeeded AS (
       UPDATE experiment_taking AS taking SET succeeded = true
         FROM reached
        WHERE taking.enrollment_id = $1 AND taking.goal = reached.goal AND NOT succeeded
       RETURNING node_id, measure, arm)
     INSERT INTO experiment_count (journey_id, node_id, measure, arm, workspace_id, reached, succeeded, at)
     SELECT $3, node_id, measure, arm, $2, 0, 1, clock_timestamp() FROM succeeded`,
    [id, workspaceId, journeyId, JSON.stringify(goals)],
  );
}

/** Notes on an enrollment that has ended which goals it has reached since, and which events may still reach one. */
export async function storeAfterEnd(
  transaction: EntityManager,
  enrollmentId: string,
  cursor: Cursor,
  listensFor: readonly string[],
): Promise<void> {
  await transaction.query(
    `UPDATE enrollment SET cursor = $2, listens_for = $3 WHERE id = $1 AND state IN ('finished', 'exited')`,
    [enrollmentId, storableJson(cursor), listensFor],
  );
}
