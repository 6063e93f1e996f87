import type { ProviderAnswer } from '@sojourn/contract';
import { ANSWER_NOT_RECORDED } from '@sojourn/contract';
import { NotLoaded } from '@sojourn/engine';
import { isOutage } from '@sojourn/store';
import { ApplicationFailure } from '@temporalio/common';
import { AnswerNotRecorded } from '../acting/answer-not-recorded.js';
import { TryAgain } from '../acting/try-again.js';

const NOT_LOADED = 'node-type-not-loaded';
const DATABASE_UNREACHABLE = 'database-unreachable';
/** Type of the failure that stands for a bug. */
export const UNEXPECTED = 'unexpected';

/** How a try was made, as far as its failure depends on it. */
export interface TryMade {
  /** Within the workflow task: what has to wait goes on as an ordinary activity. */
  readonly isLocal: boolean;
  /** The answer it was told to record. */
  readonly told?: ProviderAnswer | undefined;
}

/** The failure Temporal keeps of an error: a code and the ledger's id, never anybody's words. */
export function asFailure(error: unknown, { isLocal, told }: TryMade): ApplicationFailure {
  if (error instanceof TryAgain) {
    const { code, where } = error;
    return ApplicationFailure.create({
      type: code,
      message: code,
      nonRetryable: isLocal && code !== 'action-failed',
      details: where.messageId === undefined ? [] : [{ messageId: where.messageId }],
      ...(where.delayMs !== undefined && { nextRetryDelay: Math.max(1, Math.ceil(where.delayMs)) }),
    });
  }
  if (error instanceof AnswerNotRecorded) {
    return ApplicationFailure.create({
      type: ANSWER_NOT_RECORDED,
      message: ANSWER_NOT_RECORDED,
      // The answer must get into the arguments of the next try; once it is there, Temporal repeats it.
      nonRetryable: told === undefined,
      details: [error.answer],
    });
  }
  const type = isOutage(error) ? DATABASE_UNREACHABLE : error instanceof NotLoaded ? NOT_LOADED : UNEXPECTED;
  return ApplicationFailure.create({ type, message: type });
}
