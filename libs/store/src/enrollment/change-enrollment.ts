import type { DataSource, EntityManager } from 'typeorm';
import { customerTransaction } from '../customers/customer-transaction.js';
import { rows } from '../database/rows.js';
import { isId } from '../id.js';
import { EnrollmentEntity } from '../path/enrollment.entity.js';
import type { WorkspaceId } from '../workspace-id.js';
import { lockCustomerOf } from './customer-lock.js';
import { intendHurry, intendRetry, intendStop } from './intent.js';

/** What became of a wish about one enrollment. */
export type EnrollmentChanged =
  | {
      readonly kind: 'changed';
      readonly enrollment: EnrollmentEntity;
      /** Messages that had been handed over to a provider before, and whose fate is still open. */
      readonly inFlight: number;
    }
  /** It stands where this cannot be asked of it; nothing was written. */
  | { readonly kind: 'wrong-state'; readonly enrollment: EnrollmentEntity }
  /** The workspace has no such enrollment. */
  | { readonly kind: 'absent' };

/**
 * Takes one customer out of a journey: from the commit on nothing more is claimed for them, and the durable run ends
 * at its next step.
 *
 * @param reason why, for people
 */
export async function stopEnrollment(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  enrollmentId: string,
  reason: string,
): Promise<EnrollmentChanged> {
  return change(dataSource, workspaceId, enrollmentId, {
    isFit: ({ state }) => state === 'running' || state === 'quarantined',
    intend: (transaction) => intendStop(transaction, [enrollmentId], { reason }),
  });
}

/** Has a quarantined enrollment tried again, from where it stands. */
export async function retryEnrollment(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  enrollmentId: string,
): Promise<EnrollmentChanged> {
  return change(dataSource, workspaceId, enrollmentId, {
    isFit: ({ state }) => state === 'quarantined',
    intend: (transaction) => intendRetry(transaction, enrollmentId),
  });
}

/** Has a test customer wait no longer where they wait: the wait ends as if its time had come. */
export async function skipWait(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  enrollmentId: string,
): Promise<EnrollmentChanged> {
  return change(dataSource, workspaceId, enrollmentId, {
    isFit: ({ isTest, held, state, cursor }) =>
      isTest && !held && state === 'running' && cursor.kind === 'waiting',
    intend: (transaction, { cursor }) =>
      intendHurry(transaction, enrollmentId, 'visit' in cursor ? cursor.visit : 0),
  });
}

/** Something that is wanted of an enrollment. */
interface Wish {
  /** Whether it stands where this can be asked of it. */
  readonly isFit: (enrollment: EnrollmentEntity) => boolean;
  readonly intend: (transaction: EntityManager, enrollment: EnrollmentEntity) => Promise<void>;
}

async function change(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  id: string,
  { isFit, intend }: Wish,
): Promise<EnrollmentChanged> {
  if (!isId(id)) return { kind: 'absent' };
  return customerTransaction(dataSource, async (transaction): Promise<EnrollmentChanged> => {
    const enrollments = transaction.getRepository(EnrollmentEntity);
    if (!(await enrollments.existsBy({ workspaceId, id }))) return { kind: 'absent' };
    await lockCustomerOf(transaction, id);
    const enrollment = await enrollments.findOneByOrFail({ workspaceId, id });
    if (!isFit(enrollment)) return { kind: 'wrong-state', enrollment };
    await intend(transaction, enrollment);
    return {
      kind: 'changed',
      enrollment: await enrollments.findOneByOrFail({ workspaceId, id }),
      inFlight: await inFlightOf(transaction, id),
    };
  });
}

async function inFlightOf(transaction: EntityManager, enrollmentId: string): Promise<number> {
  const [count] = await rows<{ readonly inFlight: number }>(
    transaction,
    `SELECT count(*)::int AS "inFlight" FROM message
      WHERE enrollment_id = $1 AND state = 'claimed' AND lease_until IS NOT NULL`,
    [enrollmentId],
  );
  return count?.inFlight ?? 0;
}
