import { Field, ObjectType } from '@nestjs/graphql';
import type { ChangeNoted } from './change-noted.js';

/** What an event says has changed that nobody sent in. */
@ObjectType({ description: 'A change that Sojourn noted itself: of one segment, or of one attribute.' })
export class NotedChange implements ChangeNoted {
  @Field(() => String, {
    nullable: true,
    description: 'Key of the segment that the customer came into or left.',
  })
  readonly segment!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they came into the segment.' })
  readonly hasEntered!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Path of the attribute: `customer.plan`.' })
  readonly attribute!: string | null;
}
