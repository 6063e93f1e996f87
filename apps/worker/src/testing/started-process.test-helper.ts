import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of the worker, built and started as the stack starts it. */
export interface StartedProcess {
  readonly child: ChildProcess;
  /** Its log so far, parsed. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  /** Its exit code, and null when a signal ended it. */
  readonly exited: Promise<number | null>;
}

/** Starts an entry point of `dist`. */
export function startProcess(
  entry: 'main' | 'actions-main' | 'repair' | 'redrive' | 'promote',
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): StartedProcess {
  const program = fileURLToPath(new URL(`../../dist/${entry}.js`, import.meta.url));
  const child = fork(program, args, {
    execArgv: [],
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const lines: Readonly<Record<string, unknown>>[] = [];
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      // A command speaks to people, a process in JSON.
      const said: unknown = line.startsWith('{') ? JSON.parse(line) : { msg: line };
      lines.push(said as Readonly<Record<string, unknown>>);
    });
  }
  return { child, lines, exited: once(child, 'exit').then(([code]) => code as number | null) };
}

/** Resolves when the process says that it is ready; rejects with its log when it ends instead. */
export async function ready(started: StartedProcess): Promise<StartedProcess> {
  const ended = started.exited.then((code) => {
    throw new Error(`ended with ${String(code)}: ${JSON.stringify(started.lines)}`);
  });
  await Promise.race([once(started.child, 'message'), ended]);
  return started;
}
