import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { ArrivalsDocument, EventDetailDocument, RedriveEventDocument } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { mayPublish } from '../shell/may-publish.js';
import { useViewer } from '../shell/viewer.js';
import { exactMoment } from '../words/moment.js';
import { timesInWords } from '../words/times-in-words.js';

interface SetAsideNoteProps {
  readonly eventId: string;
  readonly setAside: { readonly reason: string; readonly tries: number; readonly setAsideAt: string };
}

/** Why an event did not get to the journeys, and the way to try it again. */
export function SetAsideNote({ eventId, setAside: { reason, tries, setAsideAt } }: SetAsideNoteProps) {
  const { role } = useViewer();
  const [redrive, { loading }] = useMutation(RedriveEventDocument, {
    variables: { id: eventId },
    refetchQueries: [ArrivalsDocument, EventDetailDocument],
  });
  const tryAgain = async () => {
    try {
      const result = (await redrive()).data?.redriveEvents;
      if (result !== undefined && result.__typename !== 'EventsRedriven')
        notifications.show({ color: 'red', message: result.message });
    } catch (failure) {
      notifications.show({ color: 'red', message: errorInWords(failure) });
    }
  };
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title="Set aside" data-testid="set-aside">
      <Group justify="space-between">
        <div>
          <Text size="sm">{reason}</Text>
          <Text size="sm" c="var(--sj-ink-soft)">
            Tried {timesInWords(tries)}, set aside {exactMoment(setAsideAt)}. It starts nothing until it is
            tried again.
          </Text>
        </div>
        {mayPublish(role) && (
          <Button
            variant="light"
            color="red"
            size="compact-md"
            loading={loading}
            leftSection={<IconRefresh size={16} aria-hidden />}
            data-testid="redrive"
            onClick={() => void tryAgain()}
          >
            Try again
          </Button>
        )}
      </Group>
    </Alert>
  );
}
