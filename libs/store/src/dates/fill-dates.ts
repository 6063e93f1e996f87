import type { DataSource, EntityManager } from 'typeorm';
import { rows, type Database } from '../database/rows.js';
import { BEFORE_ALL } from '../id.js';
import { lockToSettle, type LockedToSettle } from '../segments/lock-to-settle.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { DateState } from './journey-date.entity.js';

/** A journey by whose date not everybody has been looked at yet, or whose dates are being taken away. */
export interface DateFilling {
  readonly journeyId: string;
  readonly workspaceId: WorkspaceId;
  readonly state: Exclude<DateState, 'live'>;
  readonly filling: number;
  /** How far it has come. */
  readonly reached: string | null;
}

/** What is to be filled; nothing of what others that were under way at the publishing may still hold. */
export async function dateFillings(database: Database): Promise<readonly DateFilling[]> {
  await database.query(BEGIN);
  return rows<DateFilling>(
    database,
    `SELECT journey_id AS "journeyId", workspace_id AS "workspaceId", state, filling, reached FROM journey_date
      WHERE state = 'closing'
         OR state = 'filling' AND begins_after <= pg_snapshot_xmin(pg_current_snapshot())::text::bigint
      ORDER BY journey_id`,
  );
}

// Whoever is being made known by a transaction that had not heard of the journey is seen when it is over.
const BEGIN = `
  UPDATE journey_date SET begins_after = pg_snapshot_xmax(pg_current_snapshot())::text::bigint
   WHERE state = 'filling' AND begins_after IS NULL`;

/** Customers of a page, locked. */
export type DatePage = Pick<LockedToSettle, 'locked' | 'at'>;

/** What became of a page. */
export interface FilledDates {
  /** There is nothing more to do: everybody was looked at, somebody else is at it, or another trigger was published. */
  readonly isOver: boolean;
  readonly reached: string | null;
}

/**
 * Looks at the next customers in the order of their ids, in one transaction with how far it has come, so that whoever
 * goes on after a kill goes on from there.
 */
export async function fillDatesPage(
  dataSource: DataSource,
  { journeyId, workspaceId, filling, reached }: DateFilling,
  limit: number,
  settle: (transaction: EntityManager, page: DatePage) => Promise<void>,
): Promise<FilledDates> {
  return dataSource.transaction(async (transaction) => {
    const [turn] = await rows<{ readonly isMine: boolean }>(
      transaction,
      `SELECT pg_try_advisory_xact_lock(hashtextextended('dates of ' || $1::uuid, 0)) AS "isMine"`,
      [journeyId],
    );
    if (turn?.isMine !== true) return { isOver: true, reached };
    const page = await rows<{ readonly id: string }>(
      transaction,
      `SELECT id FROM customer WHERE workspace_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
      [workspaceId, reached ?? BEFORE_ALL, limit],
    );
    const ids = page.map(({ id }) => id);
    if (ids.length > 0) await settle(transaction, await lockToSettle(transaction, workspaceId, ids, 'wait'));
    const isLast = ids.length < limit;
    const stored = await rows(
      transaction,
      `UPDATE journey_date
          SET reached = coalesce($4, reached), looked_at = looked_at + $5,
              state = CASE WHEN $6 THEN 'live' ELSE state END
        WHERE journey_id = $1 AND state = 'filling' AND filling = $2 AND reached IS NOT DISTINCT FROM $3
        RETURNING 1`,
      [journeyId, filling, reached, ids.at(-1) ?? null, ids.length, isLast],
    );
    return { isOver: isLast || stored.length === 0, reached: ids.at(-1) ?? reached };
  });
}

/** Leaves out the next customer, with whom something is wrong, and has them looked at after so many milliseconds instead. */
export async function skipInDates(
  dataSource: DataSource,
  filling: DateFilling,
  ms: number,
): Promise<FilledDates> {
  const { journeyId, workspaceId, filling: number } = filling;
  return fillDatesPage(dataSource, filling, 1, async (transaction, { locked }) => {
    await transaction.query(
      `INSERT INTO date_due AS due (workspace_id, journey_id, customer_id, changed_at, look_at, filling)
       SELECT $1, $2, unnest($3::uuid[]), since, clock_timestamp() + make_interval(secs => $5::float8 / 1000), 0
         FROM journey_date WHERE journey_id = $2 AND filling = $4
       ON CONFLICT (customer_id, journey_id) DO UPDATE SET look_at = excluded.look_at`,
      [workspaceId, journeyId, locked, number, ms],
    );
  });
}

/** Takes the next dates of a journey away that goes by none any more; true when there are none left. */
export async function clearDatesPage(
  dataSource: DataSource,
  { journeyId, filling }: DateFilling,
  limit: number,
): Promise<boolean> {
  const gone = await rows(
    dataSource,
    `DELETE FROM date_due
      WHERE (customer_id, journey_id) IN (
              SELECT customer_id, journey_id FROM date_due WHERE journey_id = $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
        AND EXISTS (SELECT FROM journey_date WHERE journey_id = $1 AND state = 'closing' AND filling = $3)
      RETURNING 1`,
    [journeyId, limit, filling],
  );
  if (gone.length > 0) return false;
  await dataSource.query(
    `DELETE FROM journey_date WHERE journey_id = $1 AND state = 'closing' AND filling = $2`,
    [journeyId, filling],
  );
  return true;
}
