import type { KeyShape } from './cursor.js';
import { fromCursor, toCursor } from './cursor.js';
import type { PageRequest } from './page-request.js';
import { InvalidPage, MOST_PER_PAGE } from './page-request.js';

/** A page of a list in the shape of a Relay connection. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** The length of the whole list, counted only when it is called. */
  totalCount(): Promise<number>;
}

/** How a list is read that is sorted by one unique key, newest first. */
export interface KeysetList<Node> {
  readonly shape: KeyShape;
  /** The sort key of a row. */
  keyOf(node: Node): string;
  /** At most `limit` rows whose key is smaller than `before` (all when null), greatest key first. */
  read(limit: number, before: string | null): Promise<readonly Node[]>;
  count(): Promise<number>;
}

/** Reads one page by its key, however deep: no row before it is touched. Throws `InvalidPage`. */
export async function readConnection<Node>(
  page: PageRequest,
  list: KeysetList<Node>,
): Promise<Connection<Node>> {
  const before = startOf(page, list.shape);
  return toConnection(await list.read(page.first + 1, before), page, list);
}

/** The key a page begins after, null at a list's beginning. Throws `InvalidPage`. */
export function startOf({ first, after }: PageRequest, shape: KeyShape): string | null {
  if (!Number.isInteger(first) || first < 1 || first > MOST_PER_PAGE) {
    throw new InvalidPage('first', `must be a whole number from 1 to ${MOST_PER_PAGE}`);
  }
  return after == null ? null : fromCursor(shape, after);
}

/** Makes a connection of a page's rows and the one behind it, which tells whether there is more. */
export function toConnection<Node>(
  found: readonly Node[],
  { first, after }: PageRequest,
  list: Pick<KeysetList<Node>, 'shape' | 'keyOf' | 'count'>,
): Connection<Node> {
  const edges = found
    .slice(0, first)
    .map((node) => ({ cursor: toCursor(list.shape, list.keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => list.count(),
  };
}
