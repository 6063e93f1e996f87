import { NativeConnection } from '@temporalio/worker';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../process/log.js';
import { wordsOf } from '../process/log.js';

const LONGEST_PAUSE_MS = 5_000;

/** Connects to Temporal, however long it takes to come up; says that it waits. */
export async function connectToTemporal(
  address: string,
  log: Log,
  stopping: AbortSignal,
): Promise<NativeConnection> {
  for (let pauseMs = 250; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await NativeConnection.connect({ address });
    } catch (error) {
      log.warn('Temporal does not answer yet; TEMPORAL_ADDRESS says where it is looked for', wordsOf(error));
      await delay(pauseMs, undefined, { signal: stopping });
    }
  }
}
