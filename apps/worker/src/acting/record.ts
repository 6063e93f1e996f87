import type { Directive } from '@sojourn/contract';
import type { EnrollmentRow } from '@sojourn/store';
import { settle } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import type { Aftermath } from '../durable-run/aftermath.js';
import { atVisit } from '../durable-run/at-enrollment.js';
import { channelOf } from '../durable-run/channel-of.js';
import { decide } from '../durable-run/decide.js';
import { tellable, type Answer } from './answer.js';
import { AnswerNotRecorded } from './answer-not-recorded.js';
import type { Desk } from './desk.js';
import type { Errand } from './errand.js';
import { noteAnswer } from './note-answer.js';
import { recordLate } from './record-late.js';
import { tellOfSend } from './tell-of-send.js';

/**
 * Records how an errand ended and moves the enrollment on, in one transaction; returns what is next. When that fails, be
 * it by a bug in what is decided, the ledger alone is told, and `AnswerNotRecorded` is thrown.
 */
export async function record(desk: Desk, errand: Errand, answer: Answer): Promise<Directive> {
  const { sendKey } = errand;
  const { enrollmentId, visit } = sendKey;
  // Kept first: if this try is cut short while it waits for the database, the next one must not ask again.
  desk.answers.keep(sendKey, answer);
  try {
    const recorded = await atVisit(desk, sendKey, (transaction, row, aftermath) =>
      recordUnderLock(desk, { transaction, row, aftermath }, errand, answer),
    );
    if (recorded.kind === 'settled') await recordLate(desk, sendKey, answer);
    desk.answers.forget(sendKey);
    return recorded.kind === 'settled' ? recorded.directive : recorded;
  } catch (error) {
    desk.log.warn('answer not recorded yet', { enrollmentId }, error);
    await noteAnswer(desk, sendKey, answer);
    throw new AnswerNotRecorded(tellable(answer, visit), error);
  }
}

/** A transaction that holds an enrollment's locks. */
export interface UnderLock {
  readonly transaction: EntityManager;
  readonly row: EnrollmentRow;
  readonly aftermath: Aftermath;
}

/** The same inside a transaction that holds the enrollment's locks. */
export async function recordUnderLock(
  desk: Desk,
  { transaction, row, aftermath }: UnderLock,
  { sendKey, node }: Errand,
  { state, ...acted }: Answer,
): Promise<Directive> {
  const { outcome, reason = null, result = null } = acted;
  const channel = channelOf(node);
  await settle(transaction, { ...row, ...sendKey, type: node.type, channel, state, outcome, reason, result });
  await tellOfSend(transaction, { ...row, enrollmentId: row.id, channel, state }, aftermath);
  return decide(transaction, row, desk, aftermath, acted);
}
