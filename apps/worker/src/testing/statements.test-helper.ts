import { AsyncLocalStorage } from 'node:async_hooks';
import { AbstractLogger, type DataSource } from 'typeorm';

/**
 * Notes the statements with which something is done, those of its transactions included. What goes to the database
 * beside it, such as a notification of an event before, is not part of it.
 */
export async function statementsOf(
  dataSource: DataSource,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const { logger } = dataSource;
  const noted: string[] = [];
  const working = new AsyncLocalStorage<true>();
  dataSource.logger = Object.assign(new Silence(), {
    logQuery: (statement: string) => {
      if (working.getStore()) noted.push(statement);
    },
  });
  try {
    await working.run(true, work);
  } finally {
    dataSource.logger = logger;
  }
  return noted;
}

class Silence extends AbstractLogger {
  protected override writeLog(): void {
    // Only statements are noted.
  }
}
