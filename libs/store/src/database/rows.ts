import type { DataSource, EntityManager } from 'typeorm';

/** Where a statement may run: on any connection, or inside the transaction of a manager. */
export type Database = DataSource | EntityManager;

/**
 * Runs a statement and returns its rows, of a reading and of a `RETURNING` alike
 * (TypeORM answers the latter with a pair of rows and count).
 * The shape of the rows is the caller's word, as the statement is.
 */
export async function rows<Row>(
  database: Database,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const answer: unknown = await database.query(sql, [...parameters]);
  if (!Array.isArray(answer)) return [];
  const [first, count] = answer as readonly unknown[];
  return (answer.length === 2 && Array.isArray(first) && typeof count === 'number' ? first : answer) as Row[];
}
