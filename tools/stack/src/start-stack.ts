import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DevFile } from './stack/dev-file.js';
import { homeAt } from './stack/home.js';
import { type PartName, partNames } from './stack/part-names.js';
import { describeEnd } from './processes/server-process.js';
import { signalProcess, stopProcess } from './processes/stop-process.js';

/** `npm start` without its build, run by a program. */
export interface RunningStack {
  /** What `dev.json` said when everything was up. */
  readonly dev: DevFile;
  readonly home: string;
  /** The supervisor's pid. */
  readonly pid: number;
  /** The pid a part has now; `undefined` while it is down. */
  partPid(name: PartName): number | undefined;
  /** Sends a part a signal; by default the one it cannot see coming. */
  killPart(name: PartName, signal?: NodeJS.Signals): void;
  /** Everything it has written so far. */
  output(): string;
  /** Stops it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Cuts the channel to it, as the death of the program that started it does: it stops by itself. */
  disconnect(): void;
  /** Ends supervisor and parts as a power cut does. */
  killAll(): Promise<void>;
}

/** What `startStack` needs to know. */
export interface StackOptions {
  /** The folder of its state; start it there again to go on. */
  readonly home: string;
  /** 0, the default, takes a free one, the same in the next start where it can. */
  readonly port?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** Another script than the built one, for tests of the supervisor itself. */
  readonly main?: string;
}

const builtMain = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/**
 * Starts the built stack with its supervisor in a process of its own, and waits until it is ready.
 *
 * @throws with its output when it does not come up
 */
export async function startStack({
  home,
  port = 0,
  env = {},
  main = builtMain,
}: StackOptions): Promise<RunningStack> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...env, SOJOURN_HOME: home, PORT: String(port) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(describeEnd({ code, signal }));
    });
  });
  const output = collectOutput(child);
  const dev = await Promise.race([
    readyMessage(child),
    exited.then((end) => {
      throw new Error(`The stack did not come up (${end}).\n${output()}`);
    }),
  ]);
  const { pid } = child;
  if (pid === undefined) throw new Error('The stack could not be run.');

  const partPid = (name: PartName) => homeAt(home).pidFile(name).running();
  return {
    dev,
    home,
    pid,
    partPid,
    output,
    killPart: (name, signal = 'SIGKILL') => {
      const part = partPid(name);
      if (part === undefined) throw new Error(`${name} does not run.`);
      signalProcess(part, signal);
    },
    stop: async () => {
      await stopProcess(pid, [{ signal: 'SIGTERM', waitMs: 12_000 }]);
      await exited;
    },
    disconnect: () => {
      child.disconnect();
    },
    killAll: async () => {
      // The supervisor first, so that it cannot start again what is killed next.
      const all = [pid, ...partNames.map(partPid).filter((part) => part !== undefined)];
      for (const victim of all) signalProcess(victim, 'SIGKILL');
      await exited;
    },
  };
}

function readyMessage(child: ChildProcess): Promise<DevFile> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      const { kind, dev } = message as { kind: string; dev: DevFile };
      if (kind === 'ready') resolve(dev);
    });
  });
}

function collectOutput({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  }
  return () => text;
}
