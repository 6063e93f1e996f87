import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from 'react-router/dom';
import { createGraphqlClient } from '../graphql/client.js';
import { theme } from '../theme/theme.js';
import { router } from './routes.js';
import { useSessionStore } from './session-store.js';

const client = createGraphqlClient({
  url: new URL('/graphql', window.location.href).href,
  onSignedOut: () => {
    useSessionStore.getState().lose();
  },
});

/** The whole editor: look, API client and pages. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Notifications position="top-center" limit={3} />
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </MantineProvider>
  );
}
