import { Field, ObjectType } from '@nestjs/graphql';
import type { TimelineEntry } from '@sojourn/store';
import { TimelineEntryUnion } from './timeline-entry.union.js';

/** Something that has happened with a customer, in a list. */
@ObjectType()
export class TimelineEdge {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => TimelineEntryUnion)
  readonly node!: TimelineEntry;
}
