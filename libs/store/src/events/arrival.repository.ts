import type { DataSource } from 'typeorm';
import { survivorOf } from '../customers/merge/survivor-of.js';
import { rows } from '../database/rows.js';
import { AFTER_ALL, BEFORE_ALL, isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { startOf } from '../paging/connection.js';
import { toCursor } from '../paging/cursor.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { Arrival, ArrivalFilter } from './arrival.js';
import { eventsSql, LOOKED_AT, refusedSql } from './arrival-windows.js';
import type { EventEntity } from './event.entity.js';
import type { RejectedEventEntity } from './rejected-event.entity.js';

/** A page of what came in. */
export interface Arrivals extends Pick<Connection<Arrival>, 'edges' | 'pageInfo'> {
  /**
   * Until when was looked back for what the filter asks for, if there is more before: then the page may be shorter than
   * was asked for, and the next one goes on from there.
   */
  readonly lookedBackTo: Date | null;
}

interface Part<Row extends Arrival> {
  readonly found: readonly Row[];
  /** The id down to which was looked; null where nothing is left. */
  readonly floor: string | null;
}

/** Reading what came in, whatever became of it: events and what was refused, the last received first. */
export class ArrivalRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of them. Their ids are made when they arrive, so that they sort by it. Throws `InvalidPage`. */
  async page(workspaceId: WorkspaceId, page: PageRequest, filter: ArrivalFilter = {}): Promise<Arrivals> {
    const before = startOf(page, 'id') ?? AFTER_ALL;
    const limit = page.first + 1;
    const { name = null, type = null, customer, apiKeyId } = filter;
    const isNarrow = [name, type, customer, apiKeyId].some((wanted) => wanted != null);
    const key = apiKeyId === undefined ? null : isId(apiKeyId) ? apiKeyId : BEFORE_ALL;
    const asked = [workspaceId, before, isNarrow ? LOOKED_AT : limit, limit, name, type];
    const customers = customer === undefined ? null : await this.customersOf(workspaceId, customer);
    const [events, refused] = await Promise.all([
      this.read<EventEntity>(limit, eventsSql(filter), [...asked, customers, key]),
      this.read<RejectedEventEntity>(limit, refusedSql(), [...asked, customer ?? null, key]),
    ]);
    return together(page, events, refused);
  }

  /** The id of the last thing that came in; null as long as nothing has. */
  async last(workspaceId: WorkspaceId): Promise<string | null> {
    const [last] = await rows<{ readonly id: string }>(this.dataSource, LAST, [workspaceId]);
    return last?.id ?? null;
  }

  private async read<Row extends Arrival>(
    limit: number,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<Part<Row>> {
    type Found = Row & { readonly floor: string | null };
    const read = await rows<Found | { readonly id: null; readonly floor: string | null }>(
      this.dataSource,
      sql,
      parameters,
    );
    const found = read.filter((row): row is Found => row.id !== null);
    // There may be more between the last that was found and the last that was looked at.
    const isFull = found.length === limit;
    return { found, floor: (isFull ? found.at(-1)?.id : read[0]?.floor) ?? null };
  }

  private async customersOf(workspaceId: WorkspaceId, name: string): Promise<readonly string[]> {
    const found = await rows<{ readonly id: string }>(
      this.dataSource,
      `SELECT customer_id AS id FROM customer_identifier
        WHERE workspace_id = $1 AND kind IN ('user', 'anonymous') AND value = $2
       UNION
       SELECT survivor.id FROM customer AS named CROSS JOIN LATERAL ${survivorOf('named.id')} AS survivor
        WHERE named.workspace_id = $1 AND named.id = $3::uuid`,
      [workspaceId, name, isId(name) ? name : null],
    );
    return found.map(({ id }) => id);
  }
}

// Only down to the higher of the floors everything was looked at.
function together(page: PageRequest, ...parts: readonly Part<Arrival>[]): Arrivals {
  const floor = parts
    .flatMap((part) => part.floor ?? [])
    .sort()
    .at(-1);
  const found = parts
    .flatMap((part): readonly Arrival[] => part.found)
    .filter(({ id }) => floor === undefined || id >= floor)
    .sort((one, other) => (one.id < other.id ? 1 : -1));
  const edges = found.slice(0, page.first).map((node) => ({ cursor: toCursor('id', node.id), node }));
  const isFull = found.length > page.first;
  const lowest = floor === undefined || isFull ? null : floor;
  return {
    edges,
    pageInfo: {
      hasNextPage: isFull || lowest !== null,
      hasPreviousPage: page.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: lowest === null ? (edges.at(-1)?.cursor ?? null) : toCursor('id', lowest),
    },
    lookedBackTo: lowest === null ? null : madeAt(lowest),
  };
}

/** When an id was made: a UUIDv7 begins with it. */
function madeAt(id: string): Date {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
}

const LAST = `
  SELECT id FROM (
    (SELECT id FROM event WHERE workspace_id = $1 ORDER BY id DESC LIMIT 1)
    UNION ALL
    (SELECT id FROM rejected_event WHERE workspace_id = $1 ORDER BY id DESC LIMIT 1)) AS latest
   ORDER BY id DESC LIMIT 1`;
