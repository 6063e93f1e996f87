import type { DataSource, EntityManager } from 'typeorm';

const CANCELED = '57014';

/**
 * Reads something that may take long, in a transaction of its own that writes nothing; null when it takes longer than
 * so many milliseconds.
 */
export async function withinTime<Result>(
  dataSource: DataSource,
  ms: number,
  read: (database: EntityManager) => Promise<Result>,
): Promise<Result | null> {
  try {
    return await dataSource.transaction(async (transaction) => {
      await transaction.query(`SELECT set_config('statement_timeout', $1, true)`, [String(ms)]);
      // To translate a condition takes longer than it saves.
      await transaction.query(`SET LOCAL jit = off`);
      await transaction.query(`SET TRANSACTION READ ONLY`);
      return await read(transaction);
    });
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === CANCELED) return null;
    throw error;
  }
}
