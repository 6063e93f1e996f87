import type { RefusedItem } from './read-batch.js';

/** What a sender is told when all of its request is committed. */
export const success = { success: true } as const;

/** The same for a batch, with what of it was refused; a stock client does not look at that. */
export interface BatchAnswer {
  readonly success: true;
  readonly refused?: readonly RefusedItem[];
}
