import { Anchor, List } from '@mantine/core';
import { Link } from 'react-router';
import type { EventDetailQuery } from '../generated/graphql.js';
import { outcomeOfEvent } from './arrival-words.js';

type Event = NonNullable<EventDetailQuery['event']>;

const effectWords = {
  STARTED: 'It started',
  ANSWERED: 'It answered a wait in',
  REACHED_GOAL: 'It reached a goal of',
};

/** What an event led to, one by one: runs, and why other journeys did not begin. */
export function EventOutcome({ event }: { readonly event: Event }) {
  const stayedOut = event.decisions.filter(({ outcome }) => outcome !== 'ENTERED');
  if (event.effects.length + stayedOut.length === 0)
    return <div data-testid="event-outcome">{nothingInWords(event)}</div>;
  return (
    <List size="sm" spacing={6} data-testid="event-outcome">
      {event.effects.map(({ kind, enrollment }) => (
        <List.Item key={`${kind} ${enrollment.id}`}>
          {effectWords[kind]}{' '}
          <Anchor component={Link} to={`/enrollments/${enrollment.id}`} size="sm" underline="always">
            {enrollment.journey.name}
          </Anchor>
          .
        </List.Item>
      ))}
      {stayedOut.map(({ id, sentence, journey }) => (
        <List.Item key={id}>
          <Anchor component={Link} to={`/journeys/${journey.id}`} size="sm" underline="always">
            {journey.name}
          </Anchor>
          : {sentence}
        </List.Item>
      ))}
    </List>
  );
}

function nothingInWords(event: Event): string {
  const { words } = outcomeOfEvent(event);
  if (words === 'On its way') return 'It is on its way to the journeys.';
  if (words === 'Noted') return 'What it tells was kept. No journey starts by it.';
  return words === 'Set aside'
    ? 'No journey has seen it.'
    : 'No journey listens for it, and nobody waits for it.';
}
