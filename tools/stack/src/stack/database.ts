import { startPostgres } from '../postgres/start-postgres.js';
import { databaseAnswers } from '../postgres/connection.js';
import { StartFailure } from '../start-failure.js';
import type { StackContext } from './stack-context.js';

/** Where the database is, and its port if it is a PostgreSQL of our own. */
export interface Database {
  readonly url: string;
  readonly port?: number;
}

/** The database that was given, or a PostgreSQL of our own. */
export async function database({ config, home, ports, screen, supervisor }: StackContext): Promise<Database> {
  const startedAt = performance.now();
  if (config.DATABASE_URL) {
    await reach(config.DATABASE_URL);
    screen.up('PostgreSQL', performance.now() - startedAt, 'the one of DATABASE_URL');
    return { url: config.DATABASE_URL };
  }
  let port = config.SOJOURN_POSTGRES_PORT;
  const running = await supervisor.start('postgres', async (signal) => {
    const server = await startPostgres({
      directory: home.postgres,
      port,
      preferredPort: ports.postgres,
      signal,
    });
    // Whoever has connected must find it again when it comes back.
    port = server.port;
    home.pidFile('postgres').write(server.pid);
    return server;
  });
  const { source, major } = running.program;
  screen.up('PostgreSQL', performance.now() - startedAt, `${major}, ${source}, port ${running.port}`);
  return running;
}

async function reach(url: string): Promise<void> {
  try {
    await databaseAnswers(url);
  } catch (cause) {
    const { host, pathname } = new URL(url);
    // Refused on every address of a name, the error has no message of its own.
    const { message, code } = cause as NodeJS.ErrnoException;
    throw new StartFailure(
      `The database of DATABASE_URL (${host}${pathname}) cannot be reached: ${message || (code ?? 'it does not answer')}.`,
      'Start it, correct DATABASE_URL, or unset it for a PostgreSQL of our own.',
      { cause },
    );
  }
}
