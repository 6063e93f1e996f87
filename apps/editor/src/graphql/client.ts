import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { getMainDefinition } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import { Kind, OperationTypeNode } from 'graphql';
import { isSignedOut } from './signed-out.js';

/** How the API closes the socket of who is not signed in. */
const NOT_ALLOWED = 4403;

/** What the client needs to know about where it runs. */
export interface ClientOptions {
  /** The API's address, such as `https://sojourn.example/graphql`. */
  readonly url: string;
  /** Called whenever the API answers that nobody is signed in. */
  readonly onSignedOut: () => void;
}

/** The editor's GraphQL client: queries and mutations by HTTP, subscriptions by WebSocket on the same path. */
export function createGraphqlClient({ url, onSignedOut }: ClientOptions): ApolloClient {
  const sockets = createClient({
    url: url.replace(/^http/, 'ws'),
    lazy: true,
    retryAttempts: Infinity,
    shouldRetry: (event) => !(event instanceof CloseEvent && event.code === NOT_ALLOWED),
  });
  const transport = ApolloLink.split(
    ({ query }) => {
      const definition = getMainDefinition(query);
      return (
        definition.kind === Kind.OPERATION_DEFINITION &&
        definition.operation === OperationTypeNode.SUBSCRIPTION
      );
    },
    new GraphQLWsLink(sockets),
    new HttpLink({ uri: url, credentials: 'same-origin' }),
  );
  const watchSession = new ErrorLink(({ error }) => {
    if (isSignedOut(error)) onSignedOut();
  });
  return new ApolloClient({
    link: ApolloLink.from([watchSession, transport]),
    cache: new InMemoryCache(),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
  });
}
