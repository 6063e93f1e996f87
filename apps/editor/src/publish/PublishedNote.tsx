import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { LineArt } from '../shell/LineArt.js';
import { useJourney } from '../workbench/workbench-context.js';

interface PublishedNoteProps {
  readonly number: number;
  readonly onClose: () => void;
}

/** Says that a version is live, and what to do next. */
export function PublishedNote({ number, onClose }: PublishedNoteProps) {
  const event = useJourney((journey) => journey.trigger.config['event']);
  return (
    <Stack align="center" ta="center" data-testid="published">
      <LineArt />
      <Text>
        Version {number} is live.{' '}
        {typeof event === 'string' && (
          <>
            The next <b>{event}</b> lets a customer in.
          </>
        )}
      </Text>
      <Group>
        <Button variant="light" component={Link} to="/connect">
          Send an event
        </Button>
        <Button data-autofocus onClick={onClose} data-testid="published-close">
          Watch it
        </Button>
      </Group>
    </Stack>
  );
}
