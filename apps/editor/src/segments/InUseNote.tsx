import { Anchor, List } from '@mantine/core';
import { Link } from 'react-router';
import { WarnNote } from '../shell/WarnNote.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface InUseNoteProps {
  readonly journeys: readonly Named[];
  readonly segments: readonly Named[];
}

/** What asks about a segment or list, so that it cannot be deleted. */
export function InUseNote({ journeys, segments }: InUseNoteProps) {
  const askers = [
    ...journeys.map(({ id, name }) => ({ to: `/journeys/${id}`, name, what: 'journey' })),
    ...segments.map(({ id, name }) => ({ to: `/segments/${id}`, name, what: 'segment' })),
  ];
  return (
    <WarnNote title="It is still asked about" data-testid="in-use">
      These would no longer work. Change them first:
      <List mt="xs">
        {askers.map(({ to, name, what }) => (
          <List.Item key={to}>
            <Anchor component={Link} to={to} underline="always" c="var(--sj-ink)">
              {name}
            </Anchor>{' '}
            ({what})
          </List.Item>
        ))}
      </List>
    </WarnNote>
  );
}
