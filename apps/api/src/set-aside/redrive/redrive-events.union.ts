import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { EventsRedriven } from './events-redriven.object.js';

/** What becomes of redriving events. */
export const RedriveEventsResult = createUnionType({
  name: 'RedriveEventsResult',
  types: () => [EventsRedriven, Forbidden, InvalidInput] as const,
});
