import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { LineArt } from '../shell/LineArt.js';
import { takeFocus } from '../shell/take-focus.js';
import { useJourney } from '../workbench/workbench-context.js';
import { insideInWords } from './move-words.js';
import type { Published } from './published.js';

interface PublishedNoteProps {
  readonly published: Published;
  readonly onClose: () => void;
}

/** Says that a version is live, and what to do next. */
export function PublishedNote({ published, onClose }: PublishedNoteProps) {
  const inside = insideInWords(published);
  const event = useJourney((journey) => journey.trigger.config['event']);
  return (
    <Stack align="center" ta="center" data-testid="published">
      <LineArt />
      <Text>
        Version {published.number} is live.{' '}
        {typeof event === 'string' && (
          <>
            The next <b>{event}</b> lets a customer in.
          </>
        )}
      </Text>
      {inside !== null && (
        <Text size="sm" c="var(--sj-ink-soft)" data-testid="published-inside">
          {inside}
        </Text>
      )}
      <Group>
        <Button variant="light" component={Link} to="/connect">
          Send an event
        </Button>
        <Button ref={takeFocus} onClick={onClose} data-testid="published-close">
          Watch it
        </Button>
      </Group>
    </Stack>
  );
}
