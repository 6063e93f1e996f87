import { Anchor, Box } from '@mantine/core';
import { Link } from 'react-router';
import { SendEvents } from '../connect/SendEvents.js';
import { EmptyState } from '../shell/EmptyState.js';

/** Shows how the first event is sent, until it has come. */
export function FirstEvent() {
  return (
    <>
      <EmptyState title="Nothing has come in yet">
        Copy one of these and run it: what it sends appears here by itself. You find your key, or make one,
        under{' '}
        <Anchor component={Link} to="/connect" underline="always">
          Connect
        </Anchor>
        .
      </EmptyState>
      <Box maw={860} mx="auto">
        <SendEvents />
      </Box>
    </>
  );
}
