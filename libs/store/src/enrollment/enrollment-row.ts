import type { Directive } from '@sojourn/contract';
import type { Cursor, Facts } from '@sojourn/engine';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { LAST_PLACE } from '../events/last-place.js';
import type { JourneyStatus } from '../journeys/journey-status.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { Intent } from './intent.js';
import type { EnrollmentState } from '../path/enrollment.entity.js';

/** Everything `advance` decides by: the enrollment with its journey's status, its customer and the time. */
export interface EnrollmentRow {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly journeyId: string;
  readonly versionId: string;
  /** Counts the journey's versions, from 1. */
  readonly versionNumber: number;
  readonly customerId: string;
  /** The customer tries the journey out. */
  readonly isTest: boolean;
  readonly state: EnrollmentState;
  readonly cursor: Cursor;
  /** Number of the last decision; `directive` belongs to it. */
  readonly seq: number;
  /** Null before the first decision. */
  readonly directive: Directive | null;
  readonly held: boolean;
  /** Since when a pause has held it, in milliseconds since 1970; null unless it is held. */
  readonly heldAt: number | null;
  readonly intent: Intent | null;
  readonly entry: Facts['entry'];
  readonly results: Facts['results'];
  readonly customer: Facts['customer'];
  readonly entryEventId: string | null;
  /** The enrollment in another journey whose node started this one. */
  readonly startedBy: string | null;
  /** How many journeys lie between it and somebody's own act, or one that lasted for more than a day. */
  readonly hops: number;
  /** The last place in the order of receipt: whatever the customer does later lies behind it. */
  readonly place: number;
  readonly journeyStatus: JourneyStatus;
  /** Everybody in this version of the journey is to leave, told or not. */
  readonly isReplaced: boolean;
  /** What draws are made from, together with the customer. */
  readonly journeyKey: string;
  readonly workspaceZone: string;
  /** The Temporal server that carries the runs; null when there has been none yet. */
  readonly home: string | null;
  /** The place in a trace that this step goes on from, and the one that it follows if that is long ago. */
  readonly trace: string | null;
  readonly lastTrace: string | null;
  /** PostgreSQL's clock, in milliseconds since 1970. */
  readonly now: number;
}

const SELECT = `
  SELECT enrollment.id, enrollment.workspace_id AS "workspaceId", enrollment.journey_id AS "journeyId",
         enrollment.version_id AS "versionId", version.number AS "versionNumber",
         enrollment.customer_id AS "customerId",
         enrollment.is_test AS "isTest",
         enrollment.state, enrollment.cursor, enrollment.seq, enrollment.directive, enrollment.held, enrollment.intent,
         floor(extract(epoch FROM enrollment.held_at) * 1000)::float8 AS "heldAt",
         enrollment.entry, enrollment.results, customer.attributes AS customer,
         enrollment.entry_event_id AS "entryEventId", enrollment.started_by AS "startedBy",
         CASE WHEN enrollment.entered_at > clock_timestamp() - interval '1 day' THEN enrollment.hops ELSE 0 END AS hops,
         ${LAST_PLACE} AS place,
         enrollment.trace, enrollment.last_trace AS "lastTrace",
         journey.status AS "journeyStatus", version.number < journey.inside_from AS "isReplaced",
         journey.key AS "journeyKey",
         workspace.timezone AS "workspaceZone",
         (SELECT server FROM temporal_home ORDER BY epoch DESC LIMIT 1) AS home,
         floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now
    FROM enrollment
    JOIN customer ON customer.id = enrollment.customer_id
    JOIN journey ON journey.id = enrollment.journey_id
    JOIN journey_version AS version ON version.id = enrollment.version_id
    JOIN workspace ON workspace.id = enrollment.workspace_id`;

/** Reads an enrollment without any lock, for preparing what a locked reading decides later. */
export async function readEnrollment(database: Database, id: string): Promise<EnrollmentRow | null> {
  const [row] = await rows<EnrollmentRow>(database, `${SELECT} WHERE enrollment.id = $1`, [id]);
  return row ?? null;
}

/** Reads several enrollments without any lock, in the order of their ids. */
export async function readEnrollments(
  database: Database,
  ids: readonly string[],
): Promise<readonly EnrollmentRow[]> {
  return rows<EnrollmentRow>(
    database,
    `${SELECT} WHERE enrollment.id = ANY($1::uuid[]) ORDER BY enrollment.id`,
    [ids],
  );
}

/** Locks and reads an enrollment; the customer's lock must be held already. */
export async function lockEnrollment(transaction: EntityManager, id: string): Promise<EnrollmentRow | null> {
  const [row] = await rows<EnrollmentRow>(
    transaction,
    `${SELECT} WHERE enrollment.id = $1 FOR NO KEY UPDATE OF enrollment`,
    [id],
  );
  return row ?? null;
}
