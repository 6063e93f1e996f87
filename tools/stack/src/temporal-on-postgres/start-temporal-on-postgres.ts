import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ownFolder } from '../own-folder.js';
import { PidFile } from '../processes/pid-file.js';
import { type ServerProcess, spawnServer, untilReady } from '../processes/server-process.js';
import { stopProcess } from '../processes/stop-process.js';
import { StartFailure } from '../start-failure.js';
import { ensureNamespace } from '../temporal/ensure-namespace.js';
import { serverAnswers } from '../temporal/server-answers.js';
import type { Progress } from '../temporal/temporal-program.js';
import { makeTables } from './make-tables.js';
import { serverConfig } from './server-config.js';
import { serverLimits } from './server-limits.js';
import { chooseServerPorts } from './server-ports.js';
import { findServerPrograms } from './server-program.js';

/** A running Temporal server over PostgreSQL. */
export interface RunningTemporalOnPostgres extends ServerProcess {
  /** `host:port` of its gRPC service. */
  readonly address: string;
  readonly port: number;
}

/** What `startTemporalOnPostgres` needs to know. */
export interface TemporalOnPostgresOptions {
  /** Holds its configuration and its log; made if absent. */
  readonly directory: string;
  /** A superuser of the PostgreSQL that holds its data, in the databases `temporal` and `temporal_visibility`. */
  readonly postgresUrl: string;
  /** The one of the last start, where it is free, by default. */
  readonly port?: number | undefined;
  /** Made if absent; `default` by default. */
  readonly namespaces?: readonly string[];
  /** Gives up the start. */
  readonly signal?: AbortSignal | undefined;
  readonly progress?: Progress;
}

const stopSignals = [
  { signal: 'SIGTERM', waitMs: 15_000 },
  { signal: 'SIGKILL', waitMs: 2_000 },
] as const;

/**
 * Starts Temporal's server as it runs in production, over PostgreSQL, on the loopback address: for load figures and for
 * tests of crashes. A server that a killed run left behind in the folder is stopped first.
 *
 * @throws StartFailure with what to do
 */
export async function startTemporalOnPostgres(
  options: TemporalOnPostgresOptions,
): Promise<RunningTemporalOnPostgres> {
  const { postgresUrl, namespaces = ['default'], signal, progress = () => undefined } = options;
  const directory = resolve(options.directory);
  ownFolder(directory);
  const { server: program, sqlTool } = await findServerPrograms({ progress, signal });

  const pidFile = new PidFile(join(directory, 'server.json'));
  const orphan = pidFile.running();
  if (orphan !== undefined) await stopProcess(orphan, stopSignals);
  await makeTables(sqlTool, postgresUrl);

  const ports = await chooseServerPorts(join(directory, 'ports.json'), options.port);
  const limitsFile = ownFile(join(directory, 'limits.yaml'), serverLimits());
  const configFile = ownFile(
    join(directory, 'server.yaml'),
    serverConfig({ postgresUrl, ports, limitsFile }),
  );
  const logFile = join(directory, 'server.log');
  const address = `127.0.0.1:${ports.frontend.grpc}`;
  const server = spawnServer({
    command: program,
    args: ['--config-file', configFile, '--allow-no-auth', 'start'],
    directory,
    logFile,
    pidFile,
    stopSignals,
    killSignal: 'SIGKILL',
  });
  try {
    await untilReady(server, { logFile, timeoutMs: 60_000, signal, probe: () => serverAnswers(address) });
    for (const namespace of namespaces) await ensureNamespace(address, namespace);
  } catch (cause) {
    await server.stop();
    throw new StartFailure(
      `Temporal did not start on port ${ports.frontend.grpc}. ${(cause as Error).message}`,
      `Its log is ${logFile}.`,
      { cause },
    );
  }
  return { ...server, address, port: ports.frontend.grpc };
}

/** Written anew at every start, for our eyes only: a password is in it. */
function ownFile(path: string, content: object): string {
  writeFileSync(path, JSON.stringify(content, null, 2), { mode: 0o600 });
  return path;
}
