import type { ProviderAnswer } from '@sojourn/contract';
import type { MessageRow, MessageState } from '@sojourn/store';
import { FAILED } from '@sojourn/sdk';
import type { Acted } from '../durable-run/decide.js';

const UNANSWERED = 'No try had an answer: whether it was handed over is not known.';

/** How a hand-over ended, as it is recorded: the way out with its reason, and the ledger's state. */
export interface Answer extends Acted {
  readonly state: Exclude<MessageState, 'claimed'>;
}

/** What an action's own word means for the ledger. */
export function answered(acted: Acted): Answer {
  return {
    ...acted,
    state: acted.outcome === 'skipped' ? 'skipped' : acted.outcome === FAILED ? 'failed' : 'accepted',
  };
}

/** The node is left by `failed`, and nothing was handed over. */
export function failed(reason: string): Answer {
  return { outcome: FAILED, reason, state: 'failed' };
}

/** The node is left by `failed`, and whether anything was handed over is not known. */
export function inDoubt(reason: string): Answer {
  return { outcome: FAILED, reason, state: 'unknown' };
}

/** What may be told of an answer through Temporal: no words and no results, as they may be a customer's. */
export function tellable({ outcome, state }: Answer, visit: number): ProviderAnswer {
  return { outcome, visit, ...(state === 'unknown' && { state }) };
}

/** The answer that another process was given, as far as it was told. */
export function answerTold({ outcome, state }: ProviderAnswer): Answer {
  return state === undefined ? answered({ outcome }) : inDoubt(UNANSWERED);
}

/** The answer that the ledger knows already; undefined before there is one. */
export function answerIn(message: MessageRow | null): Answer | undefined {
  if (message === null || message.outcome === null || message.state === 'claimed') return undefined;
  const { outcome, state, reason, result } = message;
  // The reason of what was accepted tells of a doubt about an earlier try.
  const why = state === 'accepted' ? null : reason;
  return { outcome, state, ...(why !== null && { reason: why }), ...(result !== null && { result }) };
}
