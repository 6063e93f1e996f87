import type { MessageState } from '@sojourn/store';
import { FAILED } from '@sojourn/sdk';
import type { Acted } from '../durable-run/decide.js';

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
