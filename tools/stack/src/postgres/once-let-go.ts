import { setTimeout as pause } from 'node:timers/promises';

/** Longer than a session needs to notice that its server is gone, unless it is in the middle of something large. */
const PATIENCE_MS = 20_000;
const stillHeld = 'pre-existing shared memory block';

/**
 * Launches a server as soon as the sessions of a killed one have let go of its memory: each ends by
 * itself, but only when it next waits for something.
 */
export async function onceLetGo<T>(launch: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await launch();
    } catch (error) {
      if (!(error as Error).message.includes(stillHeld) || performance.now() > until) throw error;
      await pause(200);
    }
  }
}
