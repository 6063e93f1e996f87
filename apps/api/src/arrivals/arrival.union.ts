import { createUnionType } from '@nestjs/graphql';
import { type Arrival, isRefused } from '@sojourn/store';
import { EventObject } from '../customers/events/event.object.js';
import { RejectedEventObject } from '../intake/rejected/rejected-event.object.js';

/** Something that came in, whatever became of it. */
export const ArrivalUnion = createUnionType({
  name: 'Arrival',
  description: 'Something that came in: an event, or what was refused.',
  types: () => [EventObject, RejectedEventObject] as const,
  resolveType: (arrival: Arrival) => (isRefused(arrival) ? RejectedEventObject : EventObject),
});
