import { type ChildProcess, spawn } from 'node:child_process';
import { PidFile } from '../processes/pid-file.js';
import { describeEnd, type ProcessEnd } from '../processes/server-process.js';
import { signalProcess, stopProcess } from '../processes/stop-process.js';
import { StartFailure } from '../start-failure.js';
import type { PartLog } from './part-log.js';
import type { RunningPart } from './part.js';

/** One of our own processes: API, worker, actions worker. */
export interface AppOptions {
  readonly name: string;
  /** The script Node runs. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: PartLog;
  readonly pidFile: PidFile;
  /** How long it may drain after SIGTERM, in milliseconds. */
  readonly drainMs: number;
  readonly readyMs?: number;
  readonly signal: AbortSignal;
}

/**
 * Starts a process of ours and waits until it says `ready`.
 *
 * It has a process group of its own, so that Ctrl-C reaches the supervisor alone; the IPC channel ends
 * it when the supervisor dies without a word.
 *
 * @throws StartFailure when it ends before it is ready, or says nothing in time
 */
export async function startApp(options: AppOptions): Promise<RunningPart> {
  const { name, log, pidFile } = options;
  const child = spawn(process.execPath, [options.script], {
    env: options.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const { pid } = child;
  if (pid === undefined) throw new StartFailure(`${name} could not be run.`, `Is ${process.execPath} there?`);
  pidFile.write(pid);
  log.follow(child);

  const exited = new Promise<ProcessEnd>((resolve) => {
    child.once('exit', (code, signal) => {
      pidFile.clear();
      resolve({ code, signal });
    });
  });
  const escalations = [
    { signal: 'SIGTERM', waitMs: options.drainMs },
    { signal: 'SIGKILL', waitMs: 2_000 },
  ] as const;
  const part: RunningPart = {
    pid,
    exited,
    stop: async () => {
      await stopProcess(pid, escalations);
      await exited;
    },
    kill: () => {
      signalProcess(pid, 'SIGKILL');
    },
  };
  try {
    await ready(child, exited, options);
  } catch (error) {
    await part.stop();
    throw error;
  }
  return part;
}

async function ready(
  child: ChildProcess,
  exited: Promise<ProcessEnd>,
  { name, log, signal, readyMs = 60_000 }: AppOptions,
): Promise<void> {
  const timeout = AbortSignal.timeout(readyMs);
  const either = AbortSignal.any([signal, timeout]);
  const failure = await new Promise<string | undefined>((resolve) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve(undefined);
    });
    void exited.then((end) => {
      resolve(`ended before it was ready (${describeEnd(end)})`);
    });
    either.addEventListener('abort', () => {
      resolve(signal.aborted ? 'was stopped while it started' : `was not ready within ${readyMs / 1000} s`);
    });
  });
  if (failure !== undefined) {
    throw new StartFailure(`The ${name} ${failure}.${log.recentText()}`, `Its log is ${log.file}.`);
  }
}
