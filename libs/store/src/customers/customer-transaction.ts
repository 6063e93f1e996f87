import type { DataSource, EntityManager } from 'typeorm';
import { MergedMeanwhile } from './merge/merged-meanwhile.js';

// Each time somebody was merged; more often than that the ids were not looked up in the transaction.
const MOST_TIMES = 20;

/**
 * Runs a transaction that looks customers up and takes their locks. When one of them was merged into another in between
 * it lets go of everything and begins anew, so that it finds the survivor and waits for locks in one order still.
 */
export async function customerTransaction<Result>(
  dataSource: DataSource,
  work: (transaction: EntityManager) => Promise<Result>,
): Promise<Result> {
  for (let left = MOST_TIMES; ; left -= 1) {
    try {
      return await dataSource.transaction(work);
    } catch (error) {
      if (!(error instanceof MergedMeanwhile) || left === 0) throw error;
    }
  }
}
