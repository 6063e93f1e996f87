/** A Relay connection, as far as it has been read. */
export interface Connection<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Node }[];
}

/** One page and the next as if they had been read at once. */
export function joinPages<Node, Page extends Connection<Node>>(first: Page, next: Page): Page {
  return { ...next, edges: [...first.edges, ...next.edges] };
}
