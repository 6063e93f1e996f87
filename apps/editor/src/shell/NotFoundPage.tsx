import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from './EmptyState.js';

/** Stands at every address that leads nowhere. */
export function NotFoundPage() {
  return (
    <EmptyState
      title="This stop is not on the map"
      action={
        <Button component={Link} to="/journeys">
          Back to the journeys
        </Button>
      }
    >
      The address may be mistyped, or what was here has gone.
    </EmptyState>
  );
}
