import { Field, ID, InputType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/date-time.scalar.js';

/** Which events are to be redriven: `eventIds`, or `all`. */
@InputType()
export class RedriveEventsInput {
  @Field(() => [ID], { nullable: true, description: 'At most 1,000 events.' })
  readonly eventIds?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'All of the workspace: the 1,000 oldest by one call; left says whether to call again.',
  })
  readonly all?: boolean | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Of all, only those that were set aside before this moment.',
  })
  readonly before?: Date | null;
}
