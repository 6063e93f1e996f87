import { join, resolve } from 'node:path';
import { choosePort } from '../processes/port.js';
import { type ServerProcess, spawnServer, untilReady } from '../processes/server-process.js';
import { ownFolder } from '../own-folder.js';
import { StartFailure } from '../start-failure.js';
import { DATABASE_OWNER, ensureCluster } from './cluster.js';
import { accepts, ensureDatabase } from './connection.js';
import { stopOrphan } from './orphan.js';
import { onceLetGo } from './once-let-go.js';
import { keptPassword } from './password-file.js';
import { findPostgresProgram, type PostgresProgram } from './postgres-program.js';
import { assertReachable, reachableProgram } from './reachable-program.js';
import { postgresUser } from './system-user.js';

/** A running PostgreSQL that is ours alone. */
export interface RunningPostgres extends ServerProcess {
  /** A connection string of the superuser, for the database `sojourn`. */
  readonly url: string;
  readonly port: number;
  readonly program: PostgresProgram;
}

/** What `startPostgres` needs to know. */
export interface PostgresOptions {
  /** Holds the data, the password and the log; made if absent. */
  readonly directory: string;
  /** A free one by default. */
  readonly port?: number | undefined;
  /** Taken where it is free; ignored beside `port`. */
  readonly preferredPort?: number | undefined;
  /** Gives up the start. */
  readonly signal?: AbortSignal | undefined;
  /** Server settings, such as `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

const stopSignals = [
  { signal: 'SIGINT', waitMs: 3_000 },
  { signal: 'SIGQUIT', waitMs: 2_000 },
  { signal: 'SIGKILL', waitMs: 2_000 },
] as const;

/**
 * Starts PostgreSQL on the loopback address with its data in a folder of ours, whatever state the last
 * run left it in: a server that still runs there is stopped first.
 *
 * @throws StartFailure with what to do
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const directory = resolve(options.directory);
  const [user, found] = await Promise.all([postgresUser(), findPostgresProgram()]);
  ownFolder(directory, user ? 0o711 : 0o700);
  if (user) assertReachable(directory, user);

  const program = user ? await reachableProgram(found, user, directory) : found;
  const password = keptPassword(join(directory, 'password'));
  const data = await ensureCluster({ directory, program, user, password });
  await stopOrphan(data, stopSignals);

  const port = await choosePort({ ...options, purpose: 'PostgreSQL', variable: 'SOJOURN_POSTGRES_PORT' });
  const logFile = join(directory, 'server.log');
  const url = `postgres://${DATABASE_OWNER}:${password}@127.0.0.1:${port}/${DATABASE_OWNER}`;
  const launch = async () => {
    const server = spawnServer({
      command: join(program.binDirectory, 'postgres'),
      args: ['-D', data, '-p', String(port), ...serverSettings(options.settings)],
      directory: data,
      logFile,
      user,
      stopSignals,
      killSignal: 'SIGQUIT',
    });
    try {
      await untilReady(server, {
        logFile,
        timeoutMs: 60_000,
        signal: options.signal,
        probe: () => accepts(url),
      });
      await ensureDatabase(url);
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  };
  try {
    return { ...(await onceLetGo(launch)), url, port, program };
  } catch (cause) {
    throw new StartFailure(
      `PostgreSQL did not start on port ${port}. ${(cause as Error).message}`,
      `Its log is ${logFile}.`,
      { cause },
    );
  }
}

function serverSettings(extra: Readonly<Record<string, string>> = {}): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    ...extra,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
