import type { DataSource, EntityManager } from 'typeorm';
import { rows, type Database } from '../database/rows.js';
import { BEFORE_ALL } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { lockToSettle } from './lock-to-settle.js';
import { DEFINITION, type SegmentDefinition } from './segment-definition.js';
import { settleMemberships, type Settled } from './settle-memberships.js';

/** Segments that were made, edited or deleted and by which not everybody has been looked at yet, the oldest first. */
export async function segmentsToFill(database: Database): Promise<readonly string[]> {
  const unfilled = await rows<{ readonly id: string }>(
    database,
    `SELECT id FROM segment WHERE state <> 'live' ORDER BY id`,
  );
  return unfilled.map(({ id }) => id);
}

/** What became of a page of a filling. */
export interface FilledPage extends Settled {
  /** Whether there is nothing more to do: everybody was looked at, or somebody else is at it. */
  readonly isOver: boolean;
}

/**
 * Looks at the next customers by a segment's condition, in the order of their ids and in one transaction with how far it
 * has come; so whoever goes on after a kill goes on from there. Meanwhile the relay looks at whoever does something, and
 * at whoever is new. Of a segment that was deleted only the members are looked at; at the end it is gone.
 */
export async function fillPage(
  dataSource: DataSource,
  segmentId: string,
  limit: number,
): Promise<FilledPage> {
  return dataSource.transaction(async (transaction): Promise<FilledPage> => {
    const segment = await takeUp(transaction, segmentId);
    if (segment === null) return nothing;
    const { workspaceId } = segment;
    const page = await nextIds(transaction, segment, limit);
    // Then no customer is locked by whoever waits for those that are coming in.
    if (page.length === 0 && segment.state === 'closing') return takeAway(transaction, segmentId);
    const { locked, at } = await lockToSettle(transaction, workspaceId, page, 'wait');
    const asked = locked.map((customerId) => ({
      customerId,
      segment,
      cause: 'found-at-edit' as const,
      hops: 0,
    }));
    const settled = await settleMemberships(transaction, workspaceId, asked, at);
    const isOver = page.length < limit && segment.state === 'filling';
    await storeProgress(transaction, segmentId, { reached: page.at(-1) ?? null, count: page.length, isOver });
    return { ...settled, isOver };
  });
}

/** Leaves out the next customer, with whom something is wrong, and looks at them after so many milliseconds instead. */
export async function skipInFilling(dataSource: DataSource, segmentId: string, ms: number): Promise<void> {
  await dataSource.transaction(async (transaction) => {
    const segment = await takeUp(transaction, segmentId);
    if (segment === null) return;
    const page = await nextIds(transaction, segment, 1);
    await transaction.query(
      `INSERT INTO segment_due AS due (workspace_id, segment_key, customer_id, due_at)
       SELECT $1, $2, unnest($3::uuid[]), clock_timestamp() + make_interval(secs => $4::float8 / 1000)
       ON CONFLICT (customer_id, segment_key, workspace_id) DO UPDATE SET due_at = excluded.due_at`,
      [segment.workspaceId, segment.key, page, ms],
    );
    await storeProgress(transaction, segmentId, {
      reached: page[0] ?? null,
      count: page.length,
      isOver: false,
    });
  });
}

const nothing: FilledPage = { news: [], concernsRelay: false, isOver: true };

type Filling = SegmentDefinition & { readonly workspaceId: WorkspaceId };

/** Nobody edits it until the page is done, and nobody else fills it. */
async function takeUp(transaction: EntityManager, segmentId: string): Promise<Filling | null> {
  const [segment] = await rows<Filling>(
    transaction,
    `SELECT ${DEFINITION}, segment.workspace_id AS "workspaceId" FROM segment
      WHERE id = $1 AND state <> 'live' FOR NO KEY UPDATE SKIP LOCKED`,
    [segmentId],
  );
  return segment ?? null;
}

async function nextIds(
  transaction: EntityManager,
  { workspaceId, key, state, reached }: Filling,
  limit: number,
): Promise<readonly string[]> {
  const from = reached ?? BEFORE_ALL;
  const found = await (state === 'closing'
    ? rows<{ readonly id: string }>(transaction, NEXT_MEMBERS, [workspaceId, from, limit, key])
    : rows<{ readonly id: string }>(transaction, NEXT_CUSTOMERS, [workspaceId, from, limit]));
  return found.map(({ id }) => id);
}

const NEXT_CUSTOMERS = `SELECT id FROM customer WHERE workspace_id = $1 AND id > $2 ORDER BY id LIMIT $3`;
const NEXT_MEMBERS = `
  SELECT customer_id AS id FROM segment_member
   WHERE workspace_id = $1 AND segment_key = $4 AND customer_id > $2 ORDER BY customer_id LIMIT $3`;

async function storeProgress(
  transaction: EntityManager,
  segmentId: string,
  {
    reached,
    count,
    isOver,
  }: { readonly reached: string | null; readonly count: number; readonly isOver: boolean },
): Promise<void> {
  await transaction.query(
    `UPDATE segment
        SET reached = coalesce($2, reached), looked_at = looked_at + $3,
            size = coalesce(size, (SELECT count(*) FROM customer WHERE customer.workspace_id = segment.workspace_id)),
            state = CASE WHEN $4 AND state = 'filling' THEN 'live' ELSE state END,
            filled_at = CASE WHEN $4 AND state = 'filling' THEN clock_timestamp() END
      WHERE id = $1`,
    [segmentId, reached, count, isOver],
  );
}

/** Unless somebody has come in meanwhile, in a transaction that began before the segment was deleted: then once more. */
async function takeAway(transaction: EntityManager, segmentId: string): Promise<FilledPage> {
  await transaction.query(`SELECT FROM segment WHERE id = $1 FOR UPDATE`, [segmentId]);
  const gone = await rows(
    transaction,
    `DELETE FROM segment
      WHERE id = $1 AND NOT EXISTS (
              SELECT FROM segment_member AS member
               WHERE member.workspace_id = segment.workspace_id AND member.segment_key = segment.key)
      RETURNING 1`,
    [segmentId],
  );
  if (gone.length === 0)
    await transaction.query(`UPDATE segment SET reached = NULL WHERE id = $1`, [segmentId]);
  return { ...nothing, isOver: gone.length > 0 };
}
