import type { DataSource, EntityManager } from 'typeorm';
import { customerTransaction } from '../customers/customer-transaction.js';
import { lockCustomers } from '../customers/lock-customers.js';
import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { askForNudges } from '../enrollment/awaiting.js';
import { intendMove, intendStop } from '../enrollment/intent.js';
import type { JourneyChangeEntity } from './journey-change.entity.js';
import { ARCHIVED, REPLACED } from './why-people-leave.js';

/** A change that people inside are still to be told. */
export type OpenChange = Pick<
  JourneyChangeEntity,
  'id' | 'workspaceId' | 'journeyId' | 'kind' | 'versionId' | 'toldUntil'
>;

interface Inside {
  readonly id: string;
  readonly customerId: string;
}

/** The oldest change of each journey that people inside are still to be told: the next one waits for it. */
export async function openChanges(database: Database): Promise<readonly OpenChange[]> {
  return rows<OpenChange>(
    database,
    `SELECT DISTINCT ON (journey_id) id, workspace_id AS "workspaceId", journey_id AS "journeyId", kind,
            version_id AS "versionId", told_until AS "toldUntil"
       FROM journey_change WHERE finished_at IS NULL ORDER BY journey_id, number`,
  );
}

/**
 * Tells the next people inside of a change, at most `atMost`: an intent, like any, customers' locks first. Where it
 * has got to is committed with it, so that nobody is told twice, not even by two relays. Returns how many were told.
 */
export async function tellPeopleInside(
  dataSource: DataSource,
  change: OpenChange,
  atMost: number,
): Promise<number> {
  return customerTransaction(dataSource, async (transaction) => {
    const inside = await peopleConcerned(transaction, change, atMost);
    await lockCustomers(transaction, change.workspaceId, [
      ...new Set(inside.map(({ customerId }) => customerId)),
    ]);
    await tell(
      transaction,
      change,
      inside.map(({ id }) => id),
    );
    const isLast = inside.length < atMost;
    const noted = await rows(
      transaction,
      `UPDATE journey_change
          SET told_until = $3, told = told + $4, finished_at = CASE WHEN $5 THEN clock_timestamp() END
        WHERE id = $1 AND told_until = $2 AND finished_at IS NULL
        RETURNING id`,
      [change.id, change.toldUntil, inside.at(-1)?.id ?? change.toldUntil, inside.length, isLast],
    );
    // Another relay has told them meanwhile, or the change was overtaken.
    if (noted.length === 0) throw new ToldAlready();
    return inside.length;
  });
}

/** Thrown to undo a page that somebody else has told. */
class ToldAlready extends Error {
  override readonly name = 'ToldAlready';
}

/** Whether a page failed only because somebody else has told it. */
export function isToldAlready(error: unknown): boolean {
  return error instanceof ToldAlready;
}

async function peopleConcerned(
  transaction: EntityManager,
  { journeyId, kind, versionId, toldUntil }: OpenChange,
  atMost: number,
): Promise<readonly Inside[]> {
  return rows<Inside>(
    transaction,
    `SELECT id, customer_id AS "customerId" FROM enrollment
      WHERE journey_id = $1 AND id > $2 AND ${concerned[kind]}
      ORDER BY id LIMIT $3`,
    versionId === null ? [journeyId, toldUntil, atMost] : [journeyId, toldUntil, atMost, versionId],
  );
}

// Whoever came in by a later version is not concerned, though the change is still being told.
const OLDER = `version_id IN (SELECT id FROM journey_version WHERE journey_id = $1
                          AND number < (SELECT number FROM journey_version WHERE id = $4))`;

const concerned = {
  resume: `state = 'running' AND held`,
  archive: `state IN ('running', 'quarantined')`,
  move: `state IN ('running', 'quarantined') AND ${OLDER}`,
  exit: `state IN ('running', 'quarantined') AND ${OLDER}`,
} as const;

async function tell(
  transaction: EntityManager,
  { id, kind }: OpenChange,
  enrollmentIds: readonly string[],
): Promise<void> {
  switch (kind) {
    case 'resume':
      return askForNudges(transaction, enrollmentIds);
    case 'archive':
      return intendStop(transaction, enrollmentIds, { reason: ARCHIVED });
    case 'exit':
      return intendStop(transaction, enrollmentIds, { reason: REPLACED });
    case 'move':
      return intendMove(transaction, enrollmentIds, id);
  }
}
