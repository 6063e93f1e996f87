import type { DataSource } from '../database/data-source.js';

/** How many statements a piece of work sends to the database. */
export async function countStatements(dataSource: DataSource, work: () => Promise<unknown>): Promise<number> {
  let statements = 0;
  const { logger } = dataSource;
  dataSource.logger = { ...silent, logQuery: () => void (statements += 1) };
  try {
    await work();
  } finally {
    dataSource.logger = logger;
  }
  return statements;
}

const silent = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};
