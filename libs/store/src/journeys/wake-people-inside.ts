import type { DataSource } from 'typeorm';
import { lockCustomers } from '../customers/lock-customers.js';
import { rows } from '../database/rows.js';
import { WAKE_CHANNEL } from '../notifications/channels.js';
import type { WorkspaceId } from '../workspace-id.js';

const AT_ONCE = 500;

interface PendingJourney {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  /** An archive concerns everybody inside, a resume those who were held. */
  readonly everybody: boolean;
}

interface Inside {
  readonly id: string;
  readonly customerId: string;
}

/**
 * Asks for a nudge of everybody inside who is concerned by a change of status that has not been told yet.
 * Done after every change, and by the relay as a net for a process that died in between; a repeat is harmless.
 */
export async function wakePeopleInside(dataSource: DataSource): Promise<void> {
  const pending = await rows<PendingJourney>(
    dataSource,
    `SELECT id, workspace_id AS "workspaceId", status = 'archived' AS everybody FROM journey WHERE wake_pending`,
  );
  for (const journey of pending) await wakeInside(dataSource, journey);
}

async function wakeInside(
  dataSource: DataSource,
  { id, workspaceId, everybody }: PendingJourney,
): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const inside = await rows<Inside>(
      dataSource,
      `SELECT id, customer_id AS "customerId" FROM enrollment
        WHERE workspace_id = $1 AND journey_id = $2 AND state = 'running' AND (held OR $3) AND id > $4
        ORDER BY id LIMIT $5`,
      [workspaceId, id, everybody, after, AT_ONCE],
    );
    const last = inside.at(-1);
    if (!last) break;
    await wake(dataSource, workspaceId, inside);
    after = last.id;
  }
  await dataSource.query(
    `UPDATE journey SET wake_pending = false WHERE workspace_id = $1 AND id = $2 AND (status = 'archived') = $3`,
    [workspaceId, id, everybody],
  );
  await dataSource.query(`SELECT pg_notify($1, $2)`, [WAKE_CHANNEL, id]);
}

// An intent, like any: customers' locks first, then their enrollments.
async function wake(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  inside: readonly Inside[],
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await lockCustomers(manager, workspaceId, [...new Set(inside.map(({ customerId }) => customerId))]);
    await manager.query(
      `UPDATE enrollment SET held = false, wake_no = wake_no + 1
        WHERE workspace_id = $1 AND id = ANY($2::uuid[]) AND state = 'running'`,
      [workspaceId, inside.map(({ id }) => id)],
    );
  });
}
