import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { rows } from '../database/rows.js';
import { isId } from '../id.js';
import { WAKE_CHANNEL } from '../notifications/channels.js';
import type { Connection } from '../paging/connection.js';
import { readConnections } from '../paging/owned-connections.js';
import type { OwnedRows } from '../paging/owned-rows.js';
import { countOfEach, firstOfEach } from '../paging/owned-rows.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { AudienceRunEntity } from './audience-run.entity.js';
import type { BegunAudience, NewAudience } from './begin-audience.js';
import { beginAudience } from './begin-audience.js';
import { endAudience } from './end-audience.js';
import { type LookAtRows, lookAtRows } from './look-at-rows.js';
import type { NewAudienceRow } from './store-audience-rows.js';

/** What became of the wish to cancel an audience run. */
export type AudienceCancel =
  | { readonly kind: 'canceled' | 'over'; readonly run: AudienceRunEntity }
  /** The workspace has no such run. */
  | { readonly kind: 'absent' };

/** A row of a file that could not be used, and why, in words. */
export interface AudienceRowProblem {
  readonly runId: string;
  readonly number: number;
  readonly problem: string;
}

/** How many rows with problems are shown of a run. */
export const MOST_PROBLEMS = 100;

/** The audience runs of a workspace, and what people do with them. */
export class AudienceRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The runs with these ids, in no order; foreign and unknown ids are left out. */
  async byIds(workspaceId: WorkspaceId, ids: readonly string[]): Promise<AudienceRunEntity[]> {
    return this.dataSource.getRepository(AudienceRunEntity).findBy({ workspaceId, id: In(ids.filter(isId)) });
  }

  /** The same page of the runs of each journey, newest first. */
  async pagesOfJourneys(
    workspaceId: WorkspaceId,
    journeyIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Connection<AudienceRunEntity>>> {
    const runs: OwnedRows<AudienceRunEntity> = {
      repository: this.dataSource.getRepository(AudienceRunEntity),
      owner: 'journeyId',
      key: 'id',
      matching: (part) => part.where('part.workspaceId = :workspaceId', { workspaceId }),
    };
    return readConnections(journeyIds, page, {
      shape: 'id',
      keyOf: ({ id }) => id,
      ownerOf: ({ journeyId }) => journeyId,
      read: (limit, before) => firstOfEach(runs, journeyIds, limit, before),
      count: () => countOfEach(runs, journeyIds),
    });
  }

  /** The rows of these runs that could not be used, each run's in their order, at most `MOST_PROBLEMS` of each. */
  async problemsOf(
    workspaceId: WorkspaceId,
    runIds: readonly string[],
  ): Promise<readonly AudienceRowProblem[]> {
    return rows(
      this.dataSource,
      `SELECT problem.* FROM unnest($2::uuid[]) AS run (id),
              LATERAL (SELECT run_id AS "runId", number, problem FROM audience_row
                        WHERE workspace_id = $1 AND run_id = run.id AND problem IS NOT NULL
                        ORDER BY number LIMIT ${MOST_PROBLEMS}) AS problem`,
      [workspaceId, runIds.filter(isId)],
    );
  }

  /** How many rows of these runs could not be used; a run without any is missing. */
  async problemCountsOf(
    workspaceId: WorkspaceId,
    runIds: readonly string[],
  ): Promise<readonly { readonly runId: string; readonly count: number }[]> {
    return rows(
      this.dataSource,
      `SELECT run_id AS "runId", count(*)::int AS count FROM audience_row
        WHERE workspace_id = $1 AND run_id = ANY($2::uuid[]) AND problem IS NOT NULL GROUP BY run_id`,
      [workspaceId, runIds.filter(isId)],
    );
  }

  /** Whom the rows of a run to be begun name, and what is wrong with the others; nothing is written. */
  async lookAtRows(workspaceId: WorkspaceId, newRows: readonly NewAudienceRow[]): Promise<LookAtRows> {
    return lookAtRows(this.dataSource, workspaceId, newRows);
  }

  /** Begins a run, or finds the one there is for its occasion. */
  async begin(audience: NewAudience): Promise<BegunAudience> {
    return this.dataSource.transaction((transaction) => beginAudience(transaction, audience));
  }

  /** Cancels a run: after the answer nobody enters by it any more; those inside stay. */
  async cancel(workspaceId: WorkspaceId, runId: string): Promise<AudienceCancel> {
    const [found] = await this.byIds(workspaceId, [runId]);
    if (!found) return { kind: 'absent' };
    const ended = await endAudience(this.dataSource, runId, {
      state: 'canceled',
      reason: 'Canceled by hand.',
      wakes: true,
    });
    if (ended) await this.dataSource.query(`SELECT pg_notify($1, $2)`, [WAKE_CHANNEL, found.journeyId]);
    const [run = found] = await this.byIds(workspaceId, [runId]);
    return { kind: ended ? 'canceled' : 'over', run };
  }
}
