import type { Pace } from './pace.js';
import type { PlannedRequest } from './plan-load.js';
import type { Sender } from './sender.js';

/** Sends everything at its time, however long the answers take; ends when all is answered. */
export async function playLoad(
  sender: Sender,
  requests: readonly PlannedRequest[],
  pace: Pace,
  givenUp: AbortSignal,
): Promise<void> {
  await Promise.all(
    requests.map(async ({ atMs, events }) => {
      await pace.until(atMs, givenUp);
      await sender.send(events, givenUp);
    }),
  );
}
