import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';
import { isId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';

/** How many visits a node has seen, over all versions of its journey; those of test customers are left out. */
export interface NodeCounts {
  readonly nodeId: string;
  readonly entered: number;
  /** Visits that are not over: waiting for a moment, for data, for a provider, or held. */
  readonly waiting: number;
  /** Visits that ended, and not by failing. */
  readonly completed: number;
  readonly failed: number;
}

/** How many enrollments a journey has seen, and where they stand; those of test customers are left out. */
export interface JourneyCounts {
  readonly journeyId: string;
  readonly entered: number;
  readonly running: number;
  readonly finished: number;
  readonly exited: number;
  readonly quarantined: number;
  /** Only nodes that somebody reached, by id. */
  readonly nodes: readonly NodeCounts[];
}

/** Counting what journeys have seen. */
export class JourneyCountsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The counts of these journeys in one query, in no order; foreign and unknown ids are left out. */
  async ofJourneys(
    workspaceId: WorkspaceId,
    journeyIds: readonly string[],
  ): Promise<readonly JourneyCounts[]> {
    return rows<JourneyCounts>(
      this.dataSource,
      `SELECT journey.id AS "journeyId", inside.*, coalesce(reached.nodes, '[]') AS nodes
         FROM journey
         CROSS JOIN LATERAL (
           SELECT count(*)::int AS entered,
                  (count(*) FILTER (WHERE state = 'running'))::int AS running,
                  (count(*) FILTER (WHERE state = 'finished'))::int AS finished,
                  (count(*) FILTER (WHERE state = 'exited'))::int AS exited,
                  (count(*) FILTER (WHERE state = 'quarantined'))::int AS quarantined
             FROM enrollment
            WHERE enrollment.journey_id = journey.id AND NOT enrollment.is_test) AS inside
         CROSS JOIN LATERAL (
           SELECT jsonb_agg(to_jsonb(node) ORDER BY "nodeId") AS nodes
             FROM (
               SELECT node_id AS "nodeId",
                      count(*) AS entered,
                      count(*) FILTER (WHERE left_at IS NULL) AS waiting,
                      count(*) FILTER (WHERE left_at IS NOT NULL AND NOT failed) AS completed,
                      count(*) FILTER (WHERE left_at IS NOT NULL AND failed) AS failed
                 FROM visit
                WHERE visit.journey_id = journey.id
                  AND enrollment_id NOT IN (
                        SELECT id FROM enrollment WHERE enrollment.journey_id = journey.id AND is_test)
                GROUP BY node_id) AS node) AS reached
        WHERE journey.workspace_id = $1 AND journey.id = ANY($2::uuid[])`,
      [workspaceId, journeyIds.filter(isId)],
    );
  }
}
