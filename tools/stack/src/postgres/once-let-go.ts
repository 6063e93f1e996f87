import { setTimeout as pause } from 'node:timers/promises';

/** Longer than a session needs to notice that its server is gone, unless it is in the middle of something large. */
const PATIENCE_MS = 20_000;
/** What PostgreSQL says while sessions of a killed server live, or while the system still lists the server itself. */
const stillHeld = ['pre-existing shared memory block', 'lock file "postmaster.pid" already exists'];

/**
 * Launches a server as soon as a killed one is gone for good. Its sessions let go of its memory by themselves, but only
 * when they next wait for something; and until it is reaped, a killed process counts as living to PostgreSQL.
 */
export async function onceLetGo<T>(launch: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await launch();
    } catch (error) {
      const { message } = error as Error;
      if (!stillHeld.some((words) => message.includes(words)) || performance.now() > until) throw error;
      await pause(200);
    }
  }
}
