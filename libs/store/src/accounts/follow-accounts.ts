import type { DataSource, EntityManager } from 'typeorm';
import { rows, type Database } from '../database/rows.js';
import { BEFORE_ALL } from '../id.js';
import { lockToSettle } from '../segments/lock-to-settle.js';
import type { WorkspaceId } from '../workspace-id.js';
import { tellMembers } from './tell-members.js';

/** What became of a page of customers who were to be told. */
export interface FollowedPage {
  /** Whether the relay is to be rung after the commit. */
  readonly concernsRelay: boolean;
  /** Whether there is nothing more to do: everybody was told, or somebody else is at it. */
  readonly isOver: boolean;
}

/** Whether anybody is yet to be told of anything about accounts. */
export async function hasAccountChanges(database: Database): Promise<boolean> {
  const [found] = await rows(database, `SELECT 1 FROM account_change LIMIT 1`);
  return found !== undefined;
}

/** Changes of accounts that those who belong to them are yet to be told of, the oldest first. */
export async function accountChanges(database: Database, limit: number): Promise<readonly string[]> {
  const open = await rows<{ readonly id: string }>(
    database,
    `SELECT id FROM account_change WHERE joined_id IS NULL ORDER BY changed_at, id LIMIT $1`,
    [limit],
  );
  return open.map(({ id }) => id);
}

/**
 * Tells the next customers who belong to an account of its change, in the order of their ids and in one transaction with
 * how far it has come; so whoever goes on after a kill goes on from there. Changes of the same account that wait behind
 * it are told along.
 */
export async function followChange(
  dataSource: DataSource,
  changeId: string,
  limit: number,
): Promise<FollowedPage> {
  return dataSource.transaction(async (transaction): Promise<FollowedPage> => {
    const change = await takeUp(transaction, changeId);
    if (change === null) return nothing;
    const names = change.reached === null ? await withOthers(transaction, change) : change.names;
    const page = await rows<{ readonly id: string }>(
      transaction,
      `SELECT customer_id AS id FROM account_member
        WHERE workspace_id = $1 AND account_key = $2 AND customer_id > $3 ORDER BY customer_id LIMIT $4`,
      [change.workspaceId, change.accountKey, change.reached ?? BEFORE_ALL, limit],
    );
    const ids = page.map(({ id }) => id);
    const { locked } = await lockToSettle(transaction, change.workspaceId, ids, 'wait');
    const customerIds = await whoseLast(transaction, change, locked);
    const concernsRelay = await tellMembers(transaction, { ...change, customerIds, names });
    const isOver = page.length < limit;
    await (isOver
      ? transaction.query(`DELETE FROM account_change WHERE id = $1`, [changeId])
      : transaction.query(`UPDATE account_change SET reached = $2, names = $3 WHERE id = $1`, [
          changeId,
          ids.at(-1),
          names,
        ]));
    return { concernsRelay, isOver };
  });
}

/** Tells customers of one workspace who have joined accounts. */
export async function followJoins(dataSource: DataSource, limit: number): Promise<FollowedPage> {
  return dataSource.transaction(async (transaction): Promise<FollowedPage> => {
    const joins = await rows<Join>(
      transaction,
      `SELECT id, workspace_id AS "workspaceId", joined_id AS "joinedId" FROM account_change
        WHERE joined_id IS NOT NULL ORDER BY changed_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
    const workspaceId = joins[0]?.workspaceId;
    if (workspaceId === undefined) return nothing;
    const here = joins.filter((join) => join.workspaceId === workspaceId);
    const joined = [...new Set(here.map(({ joinedId }) => joinedId))];
    const { locked: customerIds } = await lockToSettle(transaction, workspaceId, joined, 'wait');
    const concernsRelay = await tellMembers(transaction, { workspaceId, customerIds, names: null });
    await transaction.query(`DELETE FROM account_change WHERE id = ANY($1)`, [here.map(({ id }) => id)]);
    return { concernsRelay, isOver: false };
  });
}

interface Join {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly joinedId: string;
}

interface Change {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly accountKey: string;
  readonly names: readonly string[] | null;
  readonly reached: string | null;
}

const nothing: FollowedPage = { concernsRelay: false, isOver: true };

async function takeUp(transaction: EntityManager, changeId: string): Promise<Change | null> {
  const [change] = await rows<Change>(
    transaction,
    `SELECT id, workspace_id AS "workspaceId", account_key AS "accountKey", names, reached FROM account_change
      WHERE id = $1 FOR UPDATE SKIP LOCKED`,
    [changeId],
  );
  return change ?? null;
}

/** The names of this change, and of those of the same account that nobody has begun to tell: these are done with it. */
async function withOthers(
  transaction: EntityManager,
  { id, workspaceId, accountKey, names }: Change,
): Promise<readonly string[] | null> {
  const others = await rows<Pick<Change, 'names'>>(
    transaction,
    `DELETE FROM account_change
      WHERE id IN (SELECT id FROM account_change
                    WHERE workspace_id = $1 AND account_key = $2 AND joined_id IS NULL AND reached IS NULL AND id <> $3
                      FOR UPDATE SKIP LOCKED)
      RETURNING names`,
    [workspaceId, accountKey, id],
  );
  return [...new Set([names, ...others.map((other) => other.names)].flatMap((each) => each ?? []))];
}

/** Those for whom conditions look at this account: the one they joined last. */
async function whoseLast(
  transaction: EntityManager,
  { accountKey }: Change,
  customerIds: readonly string[],
): Promise<readonly string[]> {
  const found = await rows<{ readonly id: string }>(
    transaction,
    `SELECT member.id FROM unnest($1::uuid[]) AS member (id)
      WHERE $2 = (SELECT account_key FROM account_member AS membership
                   WHERE membership.customer_id = member.id
                   ORDER BY membership.joined_at DESC, membership.account_key LIMIT 1)`,
    [customerIds, accountKey],
  );
  return found.map(({ id }) => id);
}
