import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Sees to it that the servers of a test run end with it, however it ends. */
export interface Keeper {
  /** Notes a server that is to end with this process. */
  keep(pid: number): void;
  /** Lets go of one that has ended by itself: its number may be given to another process. */
  release(pid: number): void;
  /** Ends all of them and removes the run's folder. */
  finish(): Promise<void>;
}

/** Starts the keeper of a test run whose servers have their data in `directory`. */
export function startKeeper(directory: string): Keeper {
  const program = fileURLToPath(new URL('../../dist/servers/keeper-process.js', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [program, directory], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  child.unref();
  return {
    keep(pid) {
      child.stdin?.write(`${pid}\n`);
    },
    release(pid) {
      child.stdin?.write(`-${pid}\n`);
    },
    async finish() {
      child.ref();
      child.stdin?.end();
      await ended;
    },
  };
}
