import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { PidFile } from './pid-file.js';
import { rotateLog } from './rotate-log.js';
import { type Escalation, signalProcess, stopProcess } from './stop-process.js';

/** How a process ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A server of somebody else's making that runs beside us: PostgreSQL, Temporal. */
export interface ServerProcess {
  readonly pid: number;
  /** Settles when the process has ended, whoever ended it. */
  readonly exited: Promise<ProcessEnd>;
  /** Ends it in order; repeats are harmless. */
  stop(): Promise<void>;
  /** Ends it at once. */
  kill(): void;
}

/** What `spawnServer` needs to know. */
export interface ServerProcessOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly directory: string;
  readonly logFile: string;
  /** For a server that does not note its pid itself. */
  readonly pidFile?: PidFile;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  readonly stopSignals: readonly Escalation[];
  readonly killSignal: NodeJS.Signals;
}

/** Starts a server in a process group of its own, so that Ctrl-C reaches us and not it, and notes its pid. */
export function spawnServer(options: ServerProcessOptions): ServerProcess {
  rotateLog(options.logFile);
  const log = openSync(options.logFile, 'a', 0o600);
  const child = spawn(options.command, options.args, {
    cwd: options.directory,
    detached: true,
    stdio: ['ignore', log, log],
    ...options.user,
  });
  const { pid } = child;
  if (pid !== undefined) options.pidFile?.write(pid);
  closeSync(log);

  const exited = new Promise<ProcessEnd>((resolve) => {
    child.once('error', () => {
      resolve({ code: null, signal: null });
    });
    child.once('exit', (code, signal) => {
      options.pidFile?.clear();
      resolve({ code, signal });
    });
  });
  // Whoever forgets to stop a server must not be kept alive by it.
  child.unref();
  if (pid === undefined) throw new Error(`${options.command} could not be run.`);

  let stopping: Promise<void> | undefined;
  const stopOnce = async () => {
    // Until its end has been seen there is something to wait for after all.
    child.ref();
    await stopProcess(pid, options.stopSignals);
    await exited;
  };
  return {
    pid,
    exited,
    stop: () => (stopping ??= stopOnce()),
    kill: () => {
      signalProcess(pid, options.killSignal);
    },
  };
}

/** How `untilReady` asks. */
export interface ReadinessOptions {
  readonly logFile: string;
  readonly timeoutMs: number;
  readonly probe: () => Promise<boolean>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks until the server answers.
 *
 * @throws with the end of its log when it ends first, or does not answer in time, or is no longer wanted
 */
export async function untilReady(
  server: ServerProcess,
  { logFile, timeoutMs, probe, signal }: ReadinessOptions,
): Promise<void> {
  let end: ProcessEnd | undefined;
  void server.exited.then((value) => (end = value));
  const until = performance.now() + timeoutMs;
  while (!(await probe())) {
    if (end) throw new Error(`It ended (${describeEnd(end)}).\n${lastLines(logFile, 12)}`);
    if (signal?.aborted || performance.now() > until) {
      await server.stop();
      if (signal?.aborted) throw new Error('It was stopped while it started.');
      throw new Error(`It did not answer within ${timeoutMs / 1000} s.\n${lastLines(logFile, 12)}`);
    }
    await pause(25);
  }
}

/** An end in words: `exit code 1`, `SIGKILL`. */
export function describeEnd({ code, signal }: ProcessEnd): string {
  return signal ?? (code === null ? 'it could not be run' : `exit code ${code}`);
}

function lastLines(file: string, count: number): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
