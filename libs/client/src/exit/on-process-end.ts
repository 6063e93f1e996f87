/** What is used of Node's `process`, which other runtimes may not have. */
interface Process {
  readonly pid: number;
  on(event: string, listener: () => void): unknown;
  off(event: string, listener: () => void): unknown;
  listenerCount(event: string): number;
  kill(pid: number, signal: string): unknown;
}

/**
 * Does something when a process of Node has nothing more to do, and on the signals, after which it ends as it would have
 * ended without this; gives what undoes that.
 */
export function onProcessEnd(act: () => Promise<unknown>, signals: readonly string[]): () => void {
  const { process } = globalThis as { readonly process?: Partial<Process> };
  if (!isProcess(process)) return () => undefined;
  const before = (): void => void act();
  const listeners = signals.map((signal) => {
    const listener = (): void => {
      void act().then(() => {
        process.off(signal, listener);
        // Whoever else listens ends the process in its own manner.
        if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
      });
    };
    return [signal, listener] as const;
  });
  const all = [['beforeExit', before] as const, ...listeners];
  for (const [event, listener] of all) process.on(event, listener);
  return () => {
    for (const [event, listener] of all) process.off(event, listener);
  };
}

function isProcess(process: Partial<Process> | undefined): process is Process {
  return typeof process?.on === 'function' && typeof process.kill === 'function';
}
