import { runCommand } from './run-command.js';
import type { StackContext } from './stack-context.js';

/**
 * Brings the database to the present form; when it is there already, nothing happens.
 *
 * @throws StartFailure when a migration fails
 */
export async function migrate(
  { layout, supervisor, logOf }: Pick<StackContext, 'layout' | 'supervisor' | 'logOf'>,
  databaseUrl: string,
): Promise<void> {
  const log = logOf('migrations');
  try {
    await runCommand({
      name: 'migrations',
      script: layout.migrate,
      env: { ...process.env, DATABASE_URL: databaseUrl },
      log,
      signal: supervisor.signal,
    });
  } finally {
    log.close();
  }
}
