import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

/** How long to wait for everything to come to rest. */
export interface Patience {
  readonly withinMs: number;
  /** A wait that lasts longer than this is an open one, and is left alone. */
  readonly openMs: number;
}

const EVERY_MS = 500;

/**
 * Waits until the outbox is empty and every enrollment of these workspaces has ended or waits for long, or until the
 * patience is over; gives how long that took, in milliseconds. What is still on its way then is the checker's business.
 */
export async function untilSettled(
  database: Pool,
  workspaceIds: readonly string[],
  { withinMs, openMs }: Patience,
): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const { rows } = await database.query<{ readonly unsettled: number }>(UNSETTLED, [workspaceIds, openMs]);
    const tookMs = performance.now() - startedAt;
    if (rows[0]?.unsettled === 0 || tookMs > withinMs) return tookMs;
    await pause(EVERY_MS);
  }
}

const UNSETTLED = `
  SELECT (SELECT count(*) FROM outbox WHERE workspace_id = ANY($1::uuid[]) AND set_aside_at IS NULL)::int
       + (SELECT count(*) FROM enrollment
           WHERE workspace_id = ANY($1::uuid[]) AND state = 'running' AND NOT held
             AND NOT (cursor ->> 'kind' = 'waiting' AND wake_no <= woken_no
                      AND (cursor -> 'until' = 'null'
                           OR (cursor ->> 'until')::float8 > extract(epoch FROM clock_timestamp()) * 1000 + $2::float8)))::int
      AS unsettled`;
