import { useQuery } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { CopyableCode } from '../connect/CopyableCode.js';
import { EventDetailDocument } from '../generated/graphql.js';
import { exactMoment } from '../words/moment.js';
import type { ArrivedEvent } from './arrival-words.js';
import { EventOutcome } from './EventOutcome.js';
import { SetAsideNote } from './SetAsideNote.js';
import { Pending } from '../shell/Pending.js';

/** What an event brought with it, and what it led to. */
export function EventDetail({ event }: { readonly event: ArrivedEvent }) {
  const { data, error, refetch } = useQuery(EventDetailDocument, { variables: { id: event.id } });
  const detail = data?.event;
  if (detail == null)
    return <Pending label="Loading the event" error={error} onRetry={() => void refetch()} />;
  const isEmpty = JSON.stringify(detail.context) === '{}';
  return (
    <Stack gap="md" data-testid="event-detail">
      {detail.setAside !== null && <SetAsideNote eventId={detail.id} setAside={detail.setAside} />}
      <EventOutcome event={detail} />
      <Payload label={detail.type === 'identify' ? 'Traits' : 'Properties'} value={detail.properties} />
      {!isEmpty && <Payload label="Context" value={detail.context} />}
      <Text size="sm" c="var(--sj-ink-soft)">
        Happened {exactMoment(detail.occurredAt)}, came in {exactMoment(detail.receivedAt)} · message{' '}
        {detail.messageId}
      </Text>
    </Stack>
  );
}

function Payload({ label, value }: { readonly label: string; readonly value: unknown }) {
  return (
    <div>
      <Text size="sm" fw={600} mb={6}>
        {label}
      </Text>
      <CopyableCode label={label} code={JSON.stringify(value, null, 2)} />
    </div>
  );
}
