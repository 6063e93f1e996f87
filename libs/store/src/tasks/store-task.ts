import type { EntityManager } from 'typeorm';
import { storableJson } from '../database/storable.js';
import type { Writer, WrittenEffect } from '../enrollment/store-effects.js';
import { newId } from '../id.js';

/** Makes a task for a person, one for each visit of its node. */
export async function storeTask(
  transaction: EntityManager,
  { id, workspaceId, customerId }: Writer,
  { node, visit, ...task }: Extract<WrittenEffect, { kind: 'create-task' }>,
): Promise<void> {
  await transaction.query(
    `INSERT INTO task (id, workspace_id, customer_id, enrollment_id, node_id, visit, title, script, assignee, due_at)
     SELECT $1, $2, $3, $4, $5, $6, title, script, assignee, to_timestamp("dueAt" / 1000)
       FROM jsonb_to_record($7::jsonb) AS task (title text, script text, assignee text, "dueAt" float8)`,
    [newId(), workspaceId, customerId, id, node, visit, storableJson(task)],
  );
}
