import type { DataSource, Logger } from 'typeorm';

/** How many statements a piece of work sends to the database, those that open and close transactions included. */
export async function countStatements(dataSource: DataSource, work: () => Promise<unknown>): Promise<number> {
  const { logger } = dataSource;
  let sent = 0;
  dataSource.logger = { ...silent, logQuery: () => void (sent += 1) };
  try {
    await work();
  } finally {
    dataSource.logger = logger;
  }
  return sent;
}

const silent: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};
