import type { Connection } from './connection.js';
import { startOf, toConnection } from './connection.js';
import type { KeyShape } from './cursor.js';
import type { PageRequest } from './page-request.js';

/** How the lists of several owners are read together, each sorted by one unique key, newest first. */
export interface OwnedLists<Node> {
  readonly shape: KeyShape;
  /** The sort key of a row. */
  keyOf(node: Node): string;
  /** Whose list a row is in. */
  ownerOf(node: Node): string;
  /** Of each owner at most `limit` rows whose key is smaller than `before` (all when null), greatest key first. */
  read(limit: number, before: string | null): Promise<readonly Node[]>;
  /** The length of each owner's list; an owner of nothing may be missing. */
  count(): Promise<ReadonlyMap<string, number>>;
}

/** Reads the same page of several lists in one query, and their lengths in another when one is asked for. */
export async function readConnections<Node>(
  owners: readonly string[],
  page: PageRequest,
  lists: OwnedLists<Node>,
): Promise<ReadonlyMap<string, Connection<Node>>> {
  const before = startOf(page, lists.shape);
  const found = new Map<string, Node[]>(owners.map((owner) => [owner, []]));
  for (const node of await lists.read(page.first + 1, before)) found.get(lists.ownerOf(node))?.push(node);
  let counting: Promise<ReadonlyMap<string, number>> | undefined;
  const countOf = async (owner: string) => (await (counting ??= lists.count())).get(owner) ?? 0;
  return new Map(
    [...found].map(([owner, nodes]) => [
      owner,
      toConnection(nodes, page, { ...lists, count: () => countOf(owner) }),
    ]),
  );
}
