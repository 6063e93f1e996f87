import type { TypedDocumentNode, WatchQueryFetchPolicy } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { joinPages, type Connection } from './join-pages.js';

/** What a connection holds, once all of it has come. */
export interface Whole<Node> {
  /** What has come so far; undefined while nothing has. */
  readonly nodes: readonly Node[] | undefined;
  /** Whether nothing is still to come. */
  readonly isWhole: boolean;
  readonly error: Error | undefined;
  readonly retry: () => void;
}

/**
 * Reads a connection to its end, page by page: for choices that must not end where a page does.
 *
 * @param document asks for the connection alone, from `$after` on, with its `pageInfo`
 * @param name the connection's
 * @param fetchPolicy whether what was read before is shown meanwhile, as everywhere, or not
 */
export function useWhole<Name extends string, Node>(
  document: TypedDocumentNode<Readonly<Record<Name, Connection<Node>>>, { readonly after?: string | null }>,
  name: Name,
  fetchPolicy: WatchQueryFetchPolicy = 'cache-and-network',
): Whole<Node> {
  const { data, error, fetchMore, refetch } = useQuery(document, {
    variables: { after: null },
    fetchPolicy,
    nextFetchPolicy: 'cache-first',
  });
  const [failure, setFailure] = useState<Error>();
  const connection = data?.[name];
  const after = connection?.pageInfo.hasNextPage === true ? connection.pageInfo.endCursor : null;
  useEffect(() => {
    if (after === null) return;
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...before,
        [name]: joinPages(before[name], fetchMoreResult[name]),
      }),
    }).catch(setFailure);
  }, [after, fetchMore, name]);
  const nodes = useMemo(() => connection?.edges.map(({ node }) => node), [connection]);
  return {
    nodes,
    isWhole: connection?.pageInfo.hasNextPage === false,
    error: error ?? failure,
    retry: () => {
      setFailure(undefined);
      void refetch();
    },
  };
}
