import { join, resolve } from 'node:path';
import { choosePort } from '../processes/port.js';
import { PidFile } from '../processes/pid-file.js';
import { type ServerProcess, spawnServer, untilReady } from '../processes/server-process.js';
import { stopProcess } from '../processes/stop-process.js';
import { ownFolder } from '../own-folder.js';
import { StartFailure } from '../start-failure.js';
import { namespaceAnswers } from './namespace-answers.js';
import { findTemporalProgram, type Progress, type TemporalProgram } from './temporal-program.js';

/** A running Temporal development server that is ours alone. */
export interface RunningTemporal extends ServerProcess {
  /** `host:port` of its gRPC service. */
  readonly address: string;
  readonly port: number;
  /** Its web interface, if one was asked for. */
  readonly uiUrl?: string;
  readonly program: TemporalProgram;
}

/** What `startTemporal` needs to know. */
export interface TemporalOptions {
  /** Holds its database and its log; made if absent. */
  readonly directory: string;
  /** A free one by default. */
  readonly port?: number | undefined;
  /** Taken where it is free; ignored beside `port`. */
  readonly preferredPort?: number | undefined;
  /** Gives up the start. */
  readonly signal?: AbortSignal | undefined;
  /** Serves Temporal's web interface there. */
  readonly uiPort?: number | undefined;
  /** What the server's dynamic configuration says otherwise than by default, by its key. */
  readonly dynamicConfig?: Readonly<Record<string, number | boolean>> | undefined;
  readonly progress?: Progress;
}

const stopSignals = [
  { signal: 'SIGTERM', waitMs: 3_000 },
  { signal: 'SIGKILL', waitMs: 2_000 },
] as const;

/**
 * Starts Temporal's development server on the loopback address, its state kept in a file, with the
 * namespace `default`. A server that a killed run left behind in the folder is stopped first.
 *
 * @throws StartFailure with what to do
 */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const directory = resolve(options.directory);
  ownFolder(directory);
  const program = await findTemporalProgram({ progress: () => undefined, ...options });

  const pidFile = new PidFile(join(directory, 'server.json'));
  const orphan = pidFile.running();
  if (orphan !== undefined) await stopProcess(orphan, stopSignals);

  const port = await choosePort({ ...options, purpose: 'Temporal', variable: 'SOJOURN_TEMPORAL_PORT' });
  const logFile = join(directory, 'server.log');
  const address = `127.0.0.1:${port}`;
  const server = spawnServer({
    command: program.file,
    args: serverArguments(join(directory, 'temporal.db'), port, options),
    directory,
    logFile,
    pidFile,
    stopSignals,
    killSignal: 'SIGKILL',
  });
  try {
    await untilReady(server, {
      logFile,
      timeoutMs: 60_000,
      signal: options.signal,
      probe: () => namespaceAnswers(address),
    });
  } catch (cause) {
    throw new StartFailure(
      `Temporal did not start on port ${port}. ${(cause as Error).message}`,
      `Its log is ${logFile}.`,
      { cause },
    );
  }
  return {
    ...server,
    address,
    port,
    program,
    ...(options.uiPort && { uiUrl: `http://127.0.0.1:${options.uiPort}` }),
  };
}

function serverArguments(
  database: string,
  port: number,
  { uiPort, dynamicConfig = {} }: TemporalOptions,
): string[] {
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port)],
    ...(uiPort ? ['--ui-port', String(uiPort)] : ['--headless']),
    ...['--db-filename', database, '--log-level', 'error'],
    ...Object.entries(dynamicConfig).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]),
  ];
}
