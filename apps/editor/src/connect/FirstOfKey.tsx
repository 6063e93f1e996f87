import { useQuery, useSubscription } from '@apollo/client/react';
import { Alert, Anchor, Loader } from '@mantine/core';
import { IconCircleCheck, IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { FirstOfKeyDocument, LastArrivalDocument } from '../generated/graphql.js';
import { Moment } from '../words/Moment.js';

/** Waits for the first thing that comes in by a key, and says what it was. */
export function FirstOfKey({ keyId, name }: { readonly keyId: string; readonly name: string }) {
  const { data, refetch } = useQuery(FirstOfKeyDocument, { variables: { keyId } });
  const arrival = data?.arrivals.edges[0]?.node;
  useSubscription(LastArrivalDocument, { ignoreResults: true, onData: () => void refetch() });
  return (
    <div role="status" data-testid="first-of-key" data-state={arrival?.__typename ?? 'waiting'}>
      {arrival === undefined ? (
        <Alert mt="md" color="gray" icon={<Loader size={18} aria-hidden />}>
          Waiting for the first event with the key “{name}”…
        </Alert>
      ) : arrival.__typename === 'Event' ? (
        <Alert mt="md" color="green" icon={<IconCircleCheck aria-hidden />} title="Received!">
          {arrival.name ?? arrival.type}, <Moment at={arrival.receivedAt} />. <ToEvents />
        </Alert>
      ) : (
        <Alert mt="md" color="red" icon={<IconAlertTriangle aria-hidden />} title="Received, and refused">
          {arrival.reason} <ToEvents />
        </Alert>
      )}
    </div>
  );
}

function ToEvents() {
  return (
    <Anchor component={Link} to="/events" underline="always" size="sm">
      See what came of it
    </Anchor>
  );
}
