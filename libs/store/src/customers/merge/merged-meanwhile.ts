/**
 * Thrown when a customer was merged into another one between the moment they were looked up and the moment their lock
 * was had: what was read before is about nobody any more. `customerTransaction` begins anew then.
 */
export class MergedMeanwhile extends Error {
  override readonly name = 'MergedMeanwhile';

  constructor() {
    super('the customer was merged into another one meanwhile');
  }
}

/** A customer's row under its lock, as far as it says whether it still stands for somebody. */
export interface LockedRow {
  readonly mergedInto: string | null;
  /** Since when nothing may happen to them any more. */
  readonly erasedAt: Date | null;
}

/** What to select of a customer's row, in SQL, to know whether it still stands for somebody. */
export const STANDS_FOR = `customer.merged_into AS "mergedInto", customer.erased_at AS "erasedAt"`;

/** Throws unless every one of these locked rows still stands for a customer of its own. */
export function refuseMerged(locked: readonly Pick<LockedRow, 'mergedInto'>[]): void {
  if (locked.some(({ mergedInto }) => mergedInto !== null)) throw new MergedMeanwhile();
}
