import { setTimeout as pause } from 'node:timers/promises';
import { processIdentity } from './process-identity.js';

/** A signal, and how long to wait for its effect before the next one, in milliseconds. */
export interface Escalation {
  readonly signal: NodeJS.Signals;
  readonly waitMs: number;
}

/**
 * Sends one signal after the other until the process is gone.
 *
 * @throws when it outlives the last of them
 */
export async function stopProcess(pid: number, escalations: readonly Escalation[]): Promise<void> {
  const identity = processIdentity(pid);
  const gone = () => identity === undefined || processIdentity(pid) !== identity;
  for (const { signal, waitMs } of escalations) {
    if (gone()) return;
    signalProcess(pid, signal);
    const until = performance.now() + waitMs;
    while (!gone() && performance.now() < until) await pause(20);
  }
  if (!gone())
    throw new Error(`Process ${pid} did not end on ${escalations.map((e) => e.signal).join(', ')}.`);
}

/** Sends a signal; a process that has ended meanwhile is what was wanted. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
