import { useApolloClient, useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { ViewerDocument } from '../generated/graphql.js';
import { isSignedOut } from '../graphql/signed-out.js';
import { ErrorState } from './ErrorState.js';
import { LoadingState } from './LoadingState.js';
import { useSessionStore } from './session-store.js';
import { SignedOutPage } from './SignedOutPage.js';
import { ViewerContext } from './viewer.js';

/** Shows its children to somebody who is signed in, and to everybody else how to become so. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const client = useApolloClient();
  const { lost, regain } = useSessionStore();
  const { data, error, refetch } = useQuery(ViewerDocument);

  if (lost || isSignedOut(error)) {
    const retry = async () => {
      regain();
      await client.clearStore();
      await refetch();
    };
    return <SignedOutPage onRetry={() => void retry()} />;
  }
  if (data !== undefined) return <ViewerContext value={data.viewer}>{children}</ViewerContext>;
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} fullHeight />;
  return <LoadingState label="Opening Sojourn" fullHeight />;
}
