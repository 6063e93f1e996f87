import { setTimeout as delay } from 'node:timers/promises';
import type { Deployed } from './deployment.js';
import { makeCurrent } from './deployment.js';

const PAUSE_MS = 250;

/**
 * Has a build take over all runs as soon as the first of its workers has come; throws an `AbortError` when `stopping`
 * comes before.
 */
export async function promote(deployed: Deployed, buildId: string, stopping: AbortSignal): Promise<void> {
  while (!(await makeCurrent(deployed, buildId))) await delay(PAUSE_MS, undefined, { signal: stopping });
}
