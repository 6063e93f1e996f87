import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { storableText } from '../database/storable.js';
import type { AudienceState } from './audience-run.entity.js';

/** How an audience run ends. */
export interface AudienceEnd {
  readonly state: Exclude<AudienceState, 'running'>;
  /** Why it did not finish, in words. */
  readonly reason?: string;
  /** Only if no page was stored since this one. */
  readonly seq?: number;
  /** Whether the durable run has to be told: it does not know by itself. */
  readonly wakes?: boolean;
}

/** Ends a run; from the commit on nobody enters by it any more. False when it had ended, or went on meanwhile. */
export async function endAudience(
  database: Database,
  runId: string,
  { state, reason, seq, wakes = false }: AudienceEnd,
): Promise<boolean> {
  const ended = await rows(
    database,
    `UPDATE audience_run
        SET state = $2, reason = $3, overdue_at = NULL, finished_at = clock_timestamp(),
            wake_no = wake_no + CASE WHEN $5 THEN 1 ELSE 0 END
      WHERE id = $1 AND state = 'running' AND ($4::int IS NULL OR seq = $4)
      RETURNING id`,
    [runId, state, reason === undefined ? null : storableText(reason), seq ?? null, wakes],
  );
  return ended.length > 0;
}
