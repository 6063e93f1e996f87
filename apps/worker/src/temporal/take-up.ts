import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../process/log.js';
import type { Deployed } from './deployment.js';
import { makeCurrent, routingOf } from './deployment.js';

const PAUSE_MS = 250;

/**
 * Finds out whether this build is given work. The first build there ever is takes it up by itself, as soon as Temporal
 * has heard of its workers; a later one is promoted by whoever deploys it, when it is to take over, and says until then
 * that it waits.
 */
export async function takeUp(
  deployed: Deployed,
  buildId: string,
  log: Log,
  stopping: AbortSignal,
): Promise<void> {
  for (;;) {
    const routing = await routingOf(deployed);
    if (routing?.currentId === buildId) return;
    if (routing?.currentId != null) {
      log.warn('another build carries the runs: this one waits to be promoted', { buildId });
      return;
    }
    // From what was read: where two builds come first at once, one of them is the first.
    if (routing && (await makeCurrent(deployed, buildId, routing))) {
      log.info('this build carries the runs now', { buildId });
      return;
    }
    await delay(PAUSE_MS, undefined, { signal: stopping });
  }
}
