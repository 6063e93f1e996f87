import { registerEnumType } from '@nestjs/graphql';
import type { EventEffectKind } from '@sojourn/store';

/** What an event did to a run, by GraphQL names. */
export const EventEffectKindEnum = {
  STARTED: 'started',
  ANSWERED: 'answered',
  REACHED_GOAL: 'reached-goal',
} as const satisfies Readonly<Record<string, EventEffectKind>>;

registerEnumType(EventEffectKindEnum, {
  name: 'EventEffectKind',
  valuesMap: {
    STARTED: { description: 'It let the customer in.' },
    ANSWERED: { description: 'It answered something the run was waiting for.' },
    REACHED_GOAL: { description: 'It reached a goal.' },
  },
});
