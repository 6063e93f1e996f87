import type { DataSource, EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { BEFORE_ALL } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { endRuns } from './end-runs.js';
import { AFTER_RUNS, ERASING_STEPS } from './erasing-steps.js';
import { namesIn } from './names-in.js';

/** What became of a page of an erasure. */
export type ErasedPage =
  /** There is more to be done at once. */
  | 'going-on'
  /** Nothing is left. */
  | 'finished'
  /** The rest has to wait for runs that are coming to their ends. */
  | 'waiting'
  /** Somebody else is at it, or it is finished already. */
  | 'elsewhere';

/** Erasures that are not finished, the oldest first. */
export async function openErasures(dataSource: DataSource): Promise<readonly string[]> {
  const open = await rows<{ readonly id: string }>(
    dataSource,
    `SELECT id FROM erasure WHERE finished_at IS NULL ORDER BY id`,
  );
  return open.map(({ id }) => id);
}

/**
 * Erases the next rows of a customer, at most `limit`, in one transaction with how far it has come: so whoever goes on
 * after a kill goes on from there. What the customer was known by is looked for in what was refused first, and is then
 * forgotten here too.
 */
export async function erasePage(
  dataSource: DataSource,
  erasureId: string,
  limit: number,
): Promise<ErasedPage> {
  return dataSource.transaction(async (transaction) => {
    const erasure = await takeUp(transaction, erasureId);
    if (erasure === null) return 'elsewhere';
    if (erasure.names !== null) return eraseRefused(transaction, { ...erasure, names: erasure.names }, limit);
    const step = ERASING_STEPS[erasure.step];
    if (step === undefined) return finish(transaction, erasureId);
    if (erasure.step === AFTER_RUNS && !(await endRuns(transaction, erasure.customerId, limit)))
      return 'waiting';
    const gone = await rows(transaction, step.sql, [erasure.customerId, erasure.workspaceId, limit]);
    await transaction.query(`UPDATE erasure SET step = $2, erased_rows = erased_rows + $3 WHERE id = $1`, [
      erasureId,
      gone.length < limit ? erasure.step + 1 : erasure.step,
      gone.length,
    ]);
    return 'going-on';
  });
}

interface Erasure {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly customerId: string;
  readonly step: number;
  readonly reached: string | null;
  readonly names: readonly string[] | null;
}

async function takeUp(transaction: EntityManager, erasureId: string): Promise<Erasure | null> {
  const [erasure] = await rows<Erasure>(
    transaction,
    `SELECT id, workspace_id AS "workspaceId", customer_id AS "customerId", step, reached, names
       FROM erasure WHERE id = $1 AND finished_at IS NULL FOR NO KEY UPDATE SKIP LOCKED`,
    [erasureId],
  );
  return erasure ?? null;
}

/** Nothing says whose a payload is, so each is looked into: whatever names the customer anywhere goes. */
async function eraseRefused(
  transaction: EntityManager,
  { id, workspaceId, reached, names }: Erasure & { readonly names: readonly string[] },
  limit: number,
): Promise<ErasedPage> {
  const page = await rows<{ readonly id: string; readonly isGone: boolean }>(
    transaction,
    `WITH page AS (
       SELECT id, payload FROM rejected_event WHERE workspace_id = $1 AND id > $2 ORDER BY id LIMIT $3),
     gone AS (
       DELETE FROM rejected_event USING page
        WHERE rejected_event.id = page.id
          AND ${namesIn('page.payload', '$4::jsonb')}
       RETURNING rejected_event.id)
     SELECT page.id, gone.id IS NOT NULL AS "isGone" FROM page LEFT JOIN gone USING (id) ORDER BY page.id`,
    [workspaceId, reached ?? BEFORE_ALL, limit, JSON.stringify(names)],
  );
  const isOver = page.length < limit;
  await transaction.query(
    `UPDATE erasure
        SET reached = CASE WHEN $4 THEN NULL ELSE $2::uuid END, names = CASE WHEN $4 THEN NULL ELSE names END,
            erased_rows = erased_rows + $3
      WHERE id = $1`,
    [id, page.at(-1)?.id ?? null, page.filter(({ isGone }) => isGone).length, isOver],
  );
  return 'going-on';
}

async function finish(transaction: EntityManager, erasureId: string): Promise<ErasedPage> {
  await transaction.query(`UPDATE erasure SET finished_at = clock_timestamp() WHERE id = $1`, [erasureId]);
  return 'finished';
}
