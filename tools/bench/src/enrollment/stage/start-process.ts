import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of the bench at work. */
export interface Started {
  readonly pid: number;
  readonly child: ChildProcess;
  /** What it said when it was ready. */
  readonly greeting: unknown;
  /** The end of what it has said. */
  lastWords(): string;
  /** Ends it in order. */
  stop(): Promise<void>;
}

/** How a process is started. */
export interface ProcessToStart {
  readonly program: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A folder for a CPU profile. */
  readonly profile?: string | undefined;
}

const KEPT_LINES = 20;

/**
 * Starts a program of Node, and waits until it says that it is ready.
 *
 * @throws with the end of what it said when it ends instead
 */
export async function startProcess({
  program,
  args = [],
  env = {},
  profile,
}: ProcessToStart): Promise<Started> {
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const child = fork(program, args, {
    execArgv: [...(program.endsWith('.ts') ? ['--import', 'tsx'] : []), ...profiling],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said.splice(0, Math.max(0, said.push(text) - KEPT_LINES));
    });
  }
  const exited = once(child, 'exit');
  const ended = exited.then(([code]) => {
    throw new Error(`${program} ended (${String(code)}):\n${said.join('')}`);
  });
  const [greeting] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  // From here on its end is what was asked for, or shows by what does not happen.
  ended.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    child,
    greeting,
    lastWords: () => said.join(''),
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
