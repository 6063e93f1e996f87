import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EventEntry } from '@sojourn/store';
import { type ChangeNoted, changeNoted } from '../events/change-noted.js';
import { NotedChange } from '../events/noted-change.object.js';
import { TimelineEventObject } from './timeline-event.object.js';

/** What an event in a timeline says has changed. */
@Resolver(() => TimelineEventObject)
export class TimelineEventResolver {
  @ResolveField(() => NotedChange, { nullable: true, description: 'Null when it came from outside.' })
  change(@Parent() { type, noted }: EventEntry): ChangeNoted | null {
    return changeNoted(type, noted);
  }
}
