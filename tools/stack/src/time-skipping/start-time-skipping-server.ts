import { join, resolve } from 'node:path';
import { ownFolder } from '../own-folder.js';
import { choosePort } from '../processes/port.js';
import { type ServerProcess, spawnServer, untilReady } from '../processes/server-process.js';
import { StartFailure } from '../start-failure.js';
import { namespaceAnswers } from '../temporal/namespace-answers.js';
import type { Progress } from '../temporal/temporal-program.js';
import { findJars } from './find-jars.js';
import { findJava } from './find-java.js';

/** A Temporal server for tests, in memory, whose clock can be told to skip. */
export interface TimeSkippingServer extends ServerProcess {
  /** `host:port` of its gRPC service; it has the namespace `default`. */
  readonly address: string;
}

/** What `startTimeSkippingServer` needs to know. */
export interface TimeSkippingOptions {
  /** Holds its log; made if absent. */
  readonly directory: string;
  readonly progress?: Progress;
  /** Gives up the start. */
  readonly signal?: AbortSignal | undefined;
}

const MAIN = 'io.temporal.testserver.TestServer';

/**
 * Starts Temporal's test server on a free port. Its clock goes as any until somebody has it skip.
 *
 * @throws StartFailure with what to do: it needs Java, and Maven to be fetched once
 */
export async function startTimeSkippingServer({
  directory,
  progress = () => undefined,
  signal,
}: TimeSkippingOptions): Promise<TimeSkippingServer> {
  const folder = resolve(directory);
  ownFolder(folder);
  const java = await findJava();
  const jars = await findJars({ progress, signal });
  const port = await choosePort({ purpose: 'the time-skipping server', variable: 'PORT' });
  const address = `127.0.0.1:${port}`;
  const logFile = join(folder, 'server.log');
  const server = spawnServer({
    command: java,
    // Without -Xrs it would answer SIGQUIT, by which the servers of tests are ended, with a list of its threads.
    args: ['-Xrs', '-cp', join(jars, '*'), MAIN, String(port)],
    directory: folder,
    logFile,
    stopSignals: [
      { signal: 'SIGTERM', waitMs: 2_000 },
      { signal: 'SIGKILL', waitMs: 2_000 },
    ],
    killSignal: 'SIGKILL',
  });
  try {
    await untilReady(server, { logFile, timeoutMs: 60_000, signal, probe: () => namespaceAnswers(address) });
  } catch (cause) {
    throw new StartFailure(
      `The time-skipping server did not start on port ${port}. ${(cause as Error).message}`,
      `Its log is ${logFile}.`,
      { cause },
    );
  }
  return { ...server, address };
}
