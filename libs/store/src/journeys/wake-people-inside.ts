import type { DataSource } from 'typeorm';
import { lockCustomers } from '../customers/lock-customers.js';
import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { BEFORE_ALL } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';

const AT_ONCE = 500;

/** A journey whose last change of status people inside have yet to be woken for. */
export interface JourneyToWake {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  /** An archive concerns everybody inside, a resume those who were held. */
  readonly everybody: boolean;
  /** Number of the change. */
  readonly wakeNo: number;
}

interface Inside {
  readonly id: string;
  readonly customerId: string;
}

/** The journeys whose last change of status has not been told to the people inside. */
export async function journeysToWake(database: Database): Promise<readonly JourneyToWake[]> {
  return rows<JourneyToWake>(
    database,
    `SELECT id, workspace_id AS "workspaceId", status = 'archived' AS everybody, wake_no AS "wakeNo"
       FROM journey WHERE wake_no > woken_no ORDER BY id`,
  );
}

/**
 * Asks for a nudge of everybody inside who is concerned by a journey's change of status. A repeat is harmless; a
 * change that is committed meanwhile stays to be told.
 */
export async function wakePeopleInside(
  dataSource: DataSource,
  { id, workspaceId, everybody, wakeNo }: JourneyToWake,
): Promise<void> {
  for (let after = BEFORE_ALL; ;) {
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
    `UPDATE journey SET woken_no = greatest(woken_no, $3) WHERE workspace_id = $1 AND id = $2`,
    [workspaceId, id, wakeNo],
  );
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
