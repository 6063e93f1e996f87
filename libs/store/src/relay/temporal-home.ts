import type { DataSource } from 'typeorm';
import { underAdvisoryLock } from '../database/advisory-lock.js';
import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';

/** What a Temporal server is to this database. */
export type Standing =
  /** It carries the runs. */
  | 'home'
  /** It did, before the runs were moved to another one: its runs end when they ask what to do. */
  | 'former'
  /** Nobody has said that the runs are to live there. */
  | 'unknown';

/** What a server is; the first one that ever asks becomes the home. */
export async function standingOf(dataSource: DataSource, server: string): Promise<Standing> {
  await dataSource.query(
    `INSERT INTO temporal_home (epoch, server) SELECT 0, $1 WHERE NOT EXISTS (SELECT FROM temporal_home)
     ON CONFLICT DO NOTHING`,
    [server],
  );
  const [home, ...former] = await rows<{ readonly server: string }>(
    dataSource,
    `SELECT server FROM temporal_home ORDER BY epoch DESC`,
  );
  if (home?.server === server) return 'home';
  return former.some((each) => each.server === server) ? 'former' : 'unknown';
}

/**
 * Moves all runs to another server: from now on those of the former one end when they ask what to do, and the relay
 * begins them anew where they stand. False when it is the home already.
 */
export async function moveHome(dataSource: DataSource, server: string): Promise<boolean> {
  return underAdvisoryLock(dataSource, 'temporal-home', async () => {
    if ((await standingOf(dataSource, server)) === 'home') return false;
    await dataSource.query(
      `INSERT INTO temporal_home (epoch, server) SELECT max(epoch) + 1, $1 FROM temporal_home`,
      [server],
    );
    return true;
  });
}

/** The server that carries the runs, in SQL. */
export const HOME_SERVER = `(SELECT server FROM temporal_home ORDER BY epoch DESC LIMIT 1)`;

/** The number of the present home, in SQL. */
export const EPOCH = `coalesce((SELECT max(epoch) FROM temporal_home), 0)`;

/** Asks for a nudge of runs that the former server carried, at most `limit`; returns how many there were. */
export async function askForRefill(database: Database, limit: number): Promise<number> {
  const asked = await rows(
    database,
    `UPDATE enrollment SET wake_no = wake_no + 1, epoch = ${EPOCH}
      WHERE id IN (SELECT id FROM enrollment
                    WHERE state IN ('running', 'quarantined') AND epoch < ${EPOCH}
                    ORDER BY epoch, id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED)
      RETURNING id`,
    [limit],
  );
  return asked.length;
}
