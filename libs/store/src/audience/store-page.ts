import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';

/** What a run has come to with one more page. Instants are milliseconds since 1970. */
export interface AudiencePage {
  readonly runId: string;
  /** The number of the page it was read after. */
  readonly seq: number;
  readonly reached: string | null;
  readonly dueAt: number | null;
  readonly nextDueAt: number | null;
  readonly lookedAt: number;
  readonly entered: number;
  readonly stayedOut: Readonly<Record<string, number>>;
  /** How much of the pace it had taken is given back, in milliseconds. */
  readonly unusedMs: number;
}

/** A run is late by so much when it counts as lost. */
const GRACE = `interval '1 minute'`;

/**
 * Stores a page, unless the run is not running any more or another page came first: then false, and what was done for
 * this one is to be undone. The run's row is taken last, behind the customers and the journey.
 */
export async function storePage(database: Database, page: AudiencePage): Promise<boolean> {
  const stored = await rows(
    database,
    `UPDATE audience_run
        SET seq = seq + 1, reached = $3, due_at = to_timestamp($4::float8 / 1000),
            next_due_at = to_timestamp($5::float8 / 1000), looked_at = $6, entered = $7, stayed_out = $8,
            ready_at = ready_at - make_interval(secs => $9::float8 / 1000),
            overdue_at = clock_timestamp() + ${GRACE}
      WHERE id = $1 AND seq = $2 AND state = 'running'
      RETURNING id`,
    [
      page.runId,
      page.seq,
      page.reached,
      page.dueAt,
      page.nextDueAt,
      page.lookedAt,
      page.entered,
      JSON.stringify(page.stayedOut),
      page.unusedMs,
    ],
  );
  return stored.length > 0;
}

/** Has a run count as lost only some time after `ms`, from now on; never, when it is null. */
export async function expectAudience(database: Database, runId: string, ms: number | null): Promise<void> {
  await database.query(
    `UPDATE audience_run SET overdue_at = clock_timestamp() + ${GRACE} + make_interval(secs => $2::float8 / 1000)
      WHERE id = $1 AND state = 'running'`,
    [runId, ms],
  );
}
