import { rows } from '@sojourn/store';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

const PATIENCE_MS = 120_000;
const PAUSE_MS = 20;

/**
 * Waits until something holds in a database, given as an SQL expression.
 *
 * @throws when it does not come to hold
 */
export async function untilHolds(dataSource: DataSource, holds: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const [found] = await rows<{ readonly holds: boolean }>(dataSource, `SELECT (${holds}) AS holds`);
    if (found?.holds === true) return;
    if (performance.now() > deadline) throw new Error(`did not come to hold: ${holds}`);
    await pause(PAUSE_MS);
  }
}
