import type { Directive } from '@sojourn/contract';
import type { EnrollmentRow } from '@sojourn/store';
import { askForNudges, customerTransaction, lockCustomerOf, lockEnrollment } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import { Aftermath } from './aftermath.js';
import { Beforehand } from './beforehand.js';
import { directiveFor } from './directive-for.js';
import type { House } from './house.js';

/** No decision is due: the enrollment has ended, is held for a person, or has moved on already. */
export interface Settled {
  readonly kind: 'settled';
  readonly directive: Directive;
}

// More than a decision can ask about: a safeguard against going round for ever.
const MOST_SETTLED = 100;

/**
 * Runs one transaction about an enrollment, under its customer's lock and then its own, if it still stands at
 * `seq` (null: wherever it stands). Otherwise nothing is done, and the answer is what the database says. What has to be
 * settled beforehand is, and the work is done anew.
 */
export async function atEnrollment<Answer>(
  house: House,
  enrollmentId: string,
  seq: number | null,
  work: Work<Answer>,
): Promise<Answer | Settled> {
  const isThere = (row: EnrollmentRow) => seq === null || seq === row.seq;
  const where = { enrollmentId, seq: seq ?? 0, isThere };
  return locked(house, where, async (transaction, row, aftermath) =>
    isElsewhere(house, row) ? settled({ kind: 'done', seq: row.seq }) : work(transaction, row, aftermath),
  );
}

/** A visit at which an action is carried out. */
export interface ActingVisit {
  readonly enrollmentId: string;
  readonly nodeId: string;
  readonly visit: number;
}

/**
 * The same for what an action has brought. It counts as long as the enrollment stands at that visit, whatever number
 * its decisions have come to: a pause may have held it meanwhile. It counts too when the runs have been moved to another
 * server: the run here ends, and the one there is nudged to look again.
 */
export async function atVisit(
  house: House,
  { enrollmentId, nodeId, visit }: ActingVisit,
  work: Work<Directive>,
): Promise<Directive | Settled> {
  const isThere = ({ cursor }: EnrollmentRow) =>
    cursor.kind === 'acting' && cursor.node === nodeId && cursor.visit === visit;
  return locked(house, { enrollmentId, seq: 0, isThere }, async (transaction, row, aftermath) => {
    const directive = await work(transaction, row, aftermath);
    if (!isElsewhere(house, row)) return directive;
    await askForNudges(transaction, [row.id]);
    aftermath.concernsRelay();
    return { kind: 'done', seq: directive.seq };
  });
}

/** What is done under an enrollment's locks. */
type Work<Answer> = (transaction: EntityManager, row: EnrollmentRow, aftermath: Aftermath) => Promise<Answer>;

interface Where {
  readonly enrollmentId: string;
  /** Of the answer when there is no such enrollment. */
  readonly seq: number;
  /** Whether the enrollment still stands where the work begins. */
  readonly isThere: (row: EnrollmentRow) => boolean;
}

/** What has to be settled beforehand is, and the work is done anew. */
async function locked<Answer>(house: House, where: Where, work: Work<Answer>): Promise<Answer | Settled> {
  for (let settled = 0; ; settled += 1) {
    try {
      return await inTransaction(house, where, work);
    } catch (error) {
      if (!(error instanceof Beforehand) || settled === MOST_SETTLED) throw error;
      await error.settle();
    }
  }
}

async function inTransaction<Answer>(
  house: House,
  { enrollmentId, seq, isThere }: Where,
  work: Work<Answer>,
): Promise<Answer | Settled> {
  const aftermath = new Aftermath();
  const answer = await customerTransaction(house.dataSource, async (transaction) => {
    await lockCustomerOf(transaction, enrollmentId);
    const row = await lockEnrollment(transaction, enrollmentId);
    // Not there: an older state of the database has been restored. The run of what is gone ends.
    if (!row) return settled({ kind: 'done', seq });
    const standing = await standingDirective(transaction, house, row, isThere(row));
    if (standing) return settled(standing);
    aftermath.concerns(row.journeyId);
    return work(transaction, row, aftermath);
  });
  aftermath.tell(house);
  return answer;
}

async function standingDirective(
  transaction: EntityManager,
  { plans }: House,
  row: EnrollmentRow,
  isThere: boolean,
): Promise<Directive | null> {
  if (row.state === 'quarantined') return whileQuarantined(row, isThere);
  if (row.state !== 'running') return { kind: 'done', seq: row.seq };
  return isThere ? null : directiveFor(await plans.of(transaction, row.versionId), row);
}

function whileQuarantined({ seq, intent }: EnrollmentRow, isThere: boolean): Directive | null {
  const { stop, retry } = intent ?? {};
  if ((stop ?? retry) === undefined) return { kind: 'wait', seq, remainingMs: null, summary: 'quarantined' };
  // What is wanted of it is carried out from where it stands: who comes from elsewhere looks again from there, at once.
  return isThere ? null : { kind: 'wait', seq, remainingMs: 0, summary: 'to be taken up' };
}

/** The runs have been moved to another Temporal server. */
function isElsewhere({ server }: House, { home }: EnrollmentRow): boolean {
  return home !== null && home !== server;
}

function settled(directive: Directive): Settled {
  return { kind: 'settled', directive };
}
