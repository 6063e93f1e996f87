import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';
import type { DecisionRepository } from '../decisions/decision.repository.js';
import { isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { startOf } from '../paging/connection.js';
import { toCursor } from '../paging/cursor.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { EventEntry, TimelineEntry } from './timeline-entry.js';
import { BEGINNING, placeOfKey, placeToKey, type TimelinePlace } from './timeline-place.js';
import { EVENTS, OTHERS } from './timeline-sql.js';

/** A page of a timeline. */
export type Timeline = Pick<Connection<TimelineEntry>, 'edges' | 'pageInfo'>;

interface Found {
  readonly customerId: string;
  readonly entry: TimelineEntry;
  /** Where its own source goes on behind it. */
  readonly behind: Partial<TimelinePlace>;
}

type EventRow = EventEntry & { readonly customerId: string; readonly seq: string };

interface OtherRow {
  readonly id: string;
  readonly customerId: string;
  readonly kind: string;
  readonly at: Date;
  readonly us: string;
  readonly rank: string;
  readonly enrollmentId: string | null;
  readonly nodeId: string | null;
  readonly more: Readonly<Record<string, unknown>>;
}

/** Reading all that has happened with customers, by time. */
export class TimelineRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly decisions: DecisionRepository,
  ) {}

  /** The same page of the timeline of each customer, newest first; a foreign or unknown one has none. Throws `InvalidPage`. */
  async pagesOfCustomers(
    workspaceId: WorkspaceId,
    customerIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Timeline>> {
    const key = startOf(page, 'line');
    const start = key === null ? BEGINNING : placeOfKey(key);
    const asked = [workspaceId, customerIds.filter(isId)] as const;
    const limit = page.first + 1;
    const { event, decision, other } = start;
    const [events, decisions, others] = await Promise.all([
      rows<EventRow>(this.dataSource, EVENTS, [...asked, event, limit]),
      this.decisions.ofWhoStayedOut(...asked, limit, decision),
      rows<OtherRow>(this.dataSource, OTHERS, [
        ...asked,
        other?.us ?? null,
        other?.rank ?? null,
        other?.id ?? null,
        limit,
      ]),
    ]);
    const found: readonly Found[] = [
      ...events.map(({ customerId, seq, ...entry }) => ({ customerId, entry, behind: { event: seq } })),
      ...decisions.map((decided) => ({
        customerId: decided.customerId,
        entry: { kind: 'decision' as const, id: decided.seq, at: decided.decidedAt, decided },
        behind: { decision: decided.seq },
      })),
      ...others.map(otherOf),
    ];
    const byTime = found.toSorted((one, another) => another.entry.at.getTime() - one.entry.at.getTime());
    return new Map(
      customerIds.map((id) => [
        id,
        pageOf(
          byTime.filter(({ customerId }) => customerId === id),
          page,
          start,
        ),
      ]),
    );
  }
}

function otherOf({ customerId, us, rank, more, ...row }: OtherRow): Found {
  // A run stands in a timeline twice: by its entry, and by its end.
  const id = row.kind === 'run' ? `${row.id}.${rank}` : row.id;
  const entry = { ...row, ...more, id } as TimelineEntry;
  return { customerId, entry, behind: { other: { us, rank, id: row.id } } };
}

function pageOf(found: readonly Found[], { first, after }: PageRequest, start: TimelinePlace): Timeline {
  let place = start;
  const edges = found.slice(0, first).map(({ entry, behind }) => {
    place = { ...place, ...behind };
    return { cursor: toCursor('line', placeToKey(place)), node: entry };
  });
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
