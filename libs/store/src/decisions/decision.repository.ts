import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';
import type { EventEntity } from '../events/event.entity.js';
import { BEFORE_ALL, isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { readConnections } from '../paging/owned-connections.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { Decided } from './decided.js';
import { codeOf, outcomeOfCode } from './decision-outcome.js';

/** Which decisions are looked for. */
export interface DecisionFilter {
  /** Those of this journey's trigger, whatever the version. */
  readonly journeyId?: string;
}

type DecisionRow = Omit<Decided, 'outcome' | 'enrollment'> & {
  readonly code: number;
  readonly enrollmentId: string | null;
  readonly enteredAt: Date | null;
  readonly endedAt: Date | null;
};

/** Reading decisions; whoever lets customers in writes them. */
export class DecisionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The same page of the decisions about each customer, newest first; a foreign or unknown customer has none. */
  async pagesOfCustomers(
    workspaceId: WorkspaceId,
    customerIds: readonly string[],
    page: PageRequest,
    filter: DecisionFilter = {},
  ): Promise<ReadonlyMap<string, Connection<Decided>>> {
    const asked = [workspaceId, customerIds.filter(isId), journeyOf(filter)] as const;
    return readConnections(customerIds, page, {
      shape: 'seq',
      keyOf: ({ seq }) => seq,
      ownerOf: ({ customerId }) => customerId,
      read: (limit, before) => this.read(asked, limit, before),
      count: () => this.count(asked),
    });
  }

  /** What triggers decided on each of these events, newest first; a hundred of each at most. */
  async ofEvents(workspaceId: WorkspaceId, events: readonly EventEntity[]): Promise<readonly Decided[]> {
    const found = await rows<DecisionRow>(this.dataSource, READ_OF_EVENTS, [
      workspaceId,
      events.map(({ customerId }) => customerId),
      events.map(({ seq }) => seq),
      events.map(({ receivedAt }) => receivedAt),
    ]);
    return found.map(decidedOf);
  }

  /** Of each customer the latest decisions before a number that kept them out: so many at most, newest first. */
  async ofWhoStayedOut(
    workspaceId: WorkspaceId,
    customerIds: readonly string[],
    limit: number,
    before: string | null,
  ): Promise<readonly Decided[]> {
    const found = await rows<DecisionRow>(this.dataSource, READ_STAYED_OUT, [
      workspaceId,
      customerIds,
      null,
      limit,
      before,
    ]);
    return found.map(decidedOf);
  }

  private async read(asked: Asked, limit: number, before: string | null): Promise<readonly Decided[]> {
    const found = await rows<DecisionRow>(this.dataSource, READ, [...asked, limit, before]);
    return found.map(decidedOf);
  }

  private async count(asked: Asked): Promise<ReadonlyMap<string, number>> {
    const counts = await rows<{ readonly owner: string; readonly count: number }>(
      this.dataSource,
      `SELECT decision.customer_id AS owner, count(*)::int AS count FROM decision
        WHERE ${MATCHING} AND decision.customer_id = ANY($2::uuid[])
        GROUP BY 1`,
      [...asked],
    );
    return new Map(counts.map(({ owner, count }) => [owner, count]));
  }
}

function decidedOf({ code, enrollmentId, enteredAt, endedAt, ...decided }: DecisionRow): Decided {
  const enrollment =
    enrollmentId === null || enteredAt === null ? null : { id: enrollmentId, enteredAt, endedAt };
  return { ...decided, enrollment, outcome: outcomeOfCode(code) };
}

type Asked = readonly [workspace: WorkspaceId, customers: readonly string[], journey: string | null];

// What is no id is the id of nothing.
function journeyOf({ journeyId }: DecisionFilter): string | null {
  if (journeyId === undefined) return null;
  return isId(journeyId) ? journeyId : BEFORE_ALL;
}

const MOST_OF_EVENT = 100;

const MATCHING = `decision.workspace_id = $1
  AND ($3::uuid IS NULL OR decision.version_id IN (SELECT id FROM journey_version WHERE journey_id = $3))`;

const TOLD = `
  SELECT page.seq::text AS seq, page.customer_id AS "customerId", page.decided_at AS "decidedAt",
         version.journey_id AS "journeyId", page.version_id AS "versionId", page.outcome AS code, page.facts,
         jsonb_build_object('trigger', version.plan -> 'trigger', 'reentry', version.plan -> 'reentry') AS rules,
         CASE WHEN event.id IS NOT NULL THEN jsonb_build_object('id', event.id, 'type', event.type, 'name', event.name) END AS event,
         enrollment.id AS "enrollmentId", enrollment.entered_at AS "enteredAt", enrollment.ended_at AS "endedAt",
         workspace.timezone AS zone`;

const AROUND = `
    JOIN journey_version AS version ON version.id = page.version_id
    JOIN workspace ON workspace.id = page.workspace_id
    LEFT JOIN event ON event.customer_id = page.customer_id AND event.seq = page.event_seq
    LEFT JOIN enrollment ON enrollment.id = page.enrollment_id
   ORDER BY page.seq DESC`;

// Of each customer the index is read only as far as the page goes.
const readWhere = (condition: string) => `
  ${TOLD}
    FROM unnest($2::uuid[]) AS owner (id)
    CROSS JOIN LATERAL (
      SELECT * FROM decision
       WHERE ${condition} AND decision.customer_id = owner.id AND ($5::bigint IS NULL OR decision.seq < $5)
       ORDER BY decision.seq DESC
       LIMIT $4) AS page
    ${AROUND}`;

const READ = readWhere(MATCHING);

const IN_CODES = [codeOf('entered'), codeOf('held-out')].join(', ');

const READ_STAYED_OUT = readWhere(`${MATCHING} AND decision.outcome NOT IN (${IN_CODES})`);

// A decision about an event is made after it: earlier months are left alone.
const READ_OF_EVENTS = `
  ${TOLD}
    FROM unnest($2::uuid[], $3::bigint[], $4::timestamptz[]) AS asked (customer_id, seq, received_at)
    CROSS JOIN LATERAL (
      SELECT * FROM decision
       WHERE decision.workspace_id = $1 AND decision.customer_id = asked.customer_id
         AND decision.event_seq = asked.seq AND decision.decided_at >= asked.received_at - interval '1 hour'
       ORDER BY decision.seq DESC
       LIMIT ${MOST_OF_EVENT}) AS page
    ${AROUND}`;
