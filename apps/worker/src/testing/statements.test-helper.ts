import { AbstractLogger, type DataSource } from 'typeorm';

/** Notes the statements that reach the database while something is done, those of transactions included. */
export async function statementsOf(
  dataSource: DataSource,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const { logger } = dataSource;
  const noted: string[] = [];
  dataSource.logger = Object.assign(new Silence(), {
    logQuery: (statement: string) => {
      noted.push(statement);
    },
  });
  try {
    await work();
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
