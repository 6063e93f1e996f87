import type { Data } from '@sojourn/conditions';
import type { EntityManager } from 'typeorm';
import { refuseMerged, STANDS_FOR, type LockedRow } from '../customers/merge/merged-meanwhile.js';
import { rows } from '../database/rows.js';
import { storableJson, storableText } from '../database/storable.js';
import { isId } from '../id.js';
import { storeEvents } from '../intake/store-events.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { TaskState } from './task.entity.js';

/** The event that says a task is done: what a journey waits for. */
export const TASK_COMPLETED = 'Task Completed';

/** What came of a task. */
export interface TaskAnswer {
  readonly taskId: string;
  /** In a word or a few: *reached*, *no answer*. */
  readonly outcome: string;
  readonly note: string | null;
  /** The user who did it; null when a program says so. */
  readonly userId: string | null;
}

/** What became of completing a task; `done-already`: it was done before, and nothing changed. */
export type TaskCompletion = 'completed' | 'done-already' | 'absent';

/**
 * Completes a task with its answer, under the customer's lock, and records that as an event of the customer, for which
 * the relay is to be rung after the commit. The event tells the node that made the task and the data the enrollment
 * began with, so that a wait finds the one that is meant.
 */
export async function completeTask(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  answer: TaskAnswer,
): Promise<TaskCompletion> {
  const task = await lockTask(transaction, workspaceId, answer.taskId);
  if (task === null) return 'absent';
  if (task.state === 'done') return 'done-already';
  const outcome = storableText(answer.outcome);
  await transaction.query(
    `UPDATE task SET state = 'done', outcome = $2, note = $3, done_by = $4, done_at = clock_timestamp() WHERE id = $1`,
    [answer.taskId, outcome, answer.note && storableText(answer.note), answer.userId],
  );
  const { customerId, node, title, journey, entry } = task;
  const properties = {
    node,
    journey,
    title,
    outcome,
    ...(answer.note !== null && { note: answer.note }),
    entry,
  };
  const sender = {
    messageId: `task-${answer.taskId}`,
    type: 'track' as const,
    name: TASK_COMPLETED,
    properties: JSON.parse(storableJson(properties)) as Data,
    context: { task: answer.taskId },
    occurredAt: new Date(),
  };
  await storeEvents(transaction, workspaceId, [{ customerId, sender }]);
  return 'completed';
}

interface LockedTask {
  readonly customerId: string;
  readonly state: TaskState;
  readonly node: string;
  readonly title: string;
  /** Key of the journey. */
  readonly journey: string;
  readonly entry: Data;
}

/** Locks the customer first and the task then; what is read under the locks holds. */
async function lockTask(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  taskId: string,
): Promise<LockedTask | null> {
  if (!isId(taskId)) return null;
  const locked = await rows<LockedRow>(
    transaction,
    `SELECT ${STANDS_FOR} FROM customer JOIN task ON task.customer_id = customer.id
      WHERE task.workspace_id = $1 AND task.id = $2 FOR NO KEY UPDATE OF customer`,
    [workspaceId, taskId],
  );
  refuseMerged(locked);
  if (locked.some(({ erasedAt }) => erasedAt !== null)) return null;
  const [task] = await rows<LockedTask>(
    transaction,
    `SELECT task.customer_id AS "customerId", task.state, task.node_id AS node, task.title,
            journey.key AS journey, enrollment.entry
       FROM task
       JOIN enrollment ON enrollment.id = task.enrollment_id
       JOIN journey ON journey.id = enrollment.journey_id
      WHERE task.workspace_id = $1 AND task.id = $2
        FOR NO KEY UPDATE OF task`,
    [workspaceId, taskId],
  );
  return task ?? null;
}
