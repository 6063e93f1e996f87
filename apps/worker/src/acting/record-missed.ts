import type { ProviderAnswer } from '@sojourn/contract';
import { AnswerNotRecorded } from './answer-not-recorded.js';
import { answerTold, tellable } from './answer.js';
import type { Kept } from './answers.js';
import type { Desk } from './desk.js';
import { recordLate } from './record-late.js';

/** What an `act` knows already, of whichever visit. */
export interface Known {
  readonly enrollmentId: string;
  readonly told: ProviderAnswer | undefined;
  /** Where the enrollment acts now, if it does. */
  readonly visit: number | undefined;
}

/**
 * Notes an answer, kept here or told, whose visit was left before it could be recorded. Throws `AnswerNotRecorded` when
 * it still cannot be.
 */
export async function recordMissed(desk: Desk, { enrollmentId, told, visit }: Known): Promise<void> {
  const missed = desk.answers.keptFor(enrollmentId) ?? keptElsewhere(told);
  if (missed === undefined || missed.visit === visit) return;
  const left = { enrollmentId, visit: missed.visit };
  try {
    await recordLate(desk, left, missed.answer);
  } catch (error) {
    throw new AnswerNotRecorded(tellable(missed.answer, missed.visit), error);
  }
  desk.answers.forget(left);
}

function keptElsewhere(told: ProviderAnswer | undefined): Kept | undefined {
  return told && { visit: told.visit, answer: answerTold(told) };
}
