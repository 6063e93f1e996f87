import { moveHome, standingOf } from '@sojourn/store';
import type { DataSource } from 'typeorm';
import type { Log } from '../process/log.js';

/**
 * Makes sure that the runs live on this server before any work is done for it. A former server is served too: its runs
 * end as they ask what to do.
 *
 * @param adopts moves the runs here when the server is not known: for a machine that has only one
 * @throws with what to do, when they live elsewhere
 */
export async function settleIn(
  dataSource: DataSource,
  server: string,
  adopts: boolean,
  log: Log,
): Promise<void> {
  const standing = await standingOf(dataSource, server);
  if (standing === 'former') log.warn('the runs have been moved to another Temporal server: those here end');
  if (standing !== 'unknown') return;
  if (!adopts) {
    throw new Error(
      'This is not the Temporal server that carries the journeys. If it is to take over, run: npm run repair -- --move-here',
    );
  }
  await moveHome(dataSource, server);
  log.warn('the journeys go on at a new Temporal server');
}
