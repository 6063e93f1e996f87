import type { PastEvent } from '@sojourn/conditions';
import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import type { JourneyStatus } from '../journeys/journey-status.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { AudienceKind, AudienceSource, AudienceState } from './audience-run.entity.js';

/** Everything a page of an audience run is made by. Instants are milliseconds since 1970, by PostgreSQL's clock. */
export interface AudienceAtWork {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly journeyId: string;
  readonly kind: AudienceKind;
  readonly source: AudienceSource;
  readonly sourceKey: string | null;
  readonly event: PastEvent | null;
  readonly dueAt: number | null;
  readonly nextDueAt: number | null;
  readonly dueBefore: number | null;
  readonly state: AudienceState;
  readonly seq: number;
  readonly reached: string | null;
  readonly lookedAt: number;
  readonly entered: number;
  readonly stayedOut: Readonly<Record<string, number>>;
  readonly perHour: number | null;
  readonly journeyStatus: JourneyStatus;
  /** The version that lets customers in now; null before the first. */
  readonly versionId: string | null;
  readonly workspaceZone: string;
  readonly now: number;
}

const ms = (moment: string) => `floor(extract(epoch FROM ${moment}) * 1000)::float8`;

/** Reads an audience run as it stands, without any lock: what is decided by it is checked by its `seq` later. */
export async function readAudience(database: Database, runId: string): Promise<AudienceAtWork | null> {
  const [run] = await rows<AudienceAtWork>(
    database,
    `SELECT run.id, run.workspace_id AS "workspaceId", run.journey_id AS "journeyId", run.kind, run.source,
            run.source_key AS "sourceKey", run.event, ${ms('run.due_at')} AS "dueAt",
            ${ms('run.next_due_at')} AS "nextDueAt", ${ms('run.due_before')} AS "dueBefore", run.state, run.seq,
            run.reached, run.looked_at AS "lookedAt", run.entered, run.stayed_out AS "stayedOut",
            run.per_hour AS "perHour", journey.status AS "journeyStatus", journey.version_id AS "versionId",
            workspace.timezone AS "workspaceZone", ${ms('clock_timestamp()')} AS now
       FROM audience_run AS run
       JOIN journey ON journey.id = run.journey_id
       JOIN workspace ON workspace.id = run.workspace_id
      WHERE run.id = $1`,
    [runId],
  );
  return run ?? null;
}
