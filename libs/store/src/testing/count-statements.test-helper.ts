import type { DataSource, Logger } from 'typeorm';

/** How many statements a piece of work sends to the database, those that open and close transactions included. */
export async function countStatements(dataSource: DataSource, work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(dataSource, work)).length;
}

/** The statements that a piece of work sends to the database, in their order. */
export async function statementsOf(
  dataSource: DataSource,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const { logger } = dataSource;
  const sent: string[] = [];
  dataSource.logger = { ...silent, logQuery: (statement) => void sent.push(statement) };
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
