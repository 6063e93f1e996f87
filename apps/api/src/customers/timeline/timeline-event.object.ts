import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/date-time.scalar.js';

/** Something that came in about a customer; `query event` tells more of it. */
@ObjectType('TimelineEvent', { description: 'Something that came in about a customer, or a merge.' })
export class TimelineEventObject {
  @Field(() => ID, { description: 'The id of the event.' })
  readonly id!: string;

  @Field(() => DateTime)
  readonly at!: Date;

  @Field(() => String)
  readonly type!: string;

  @Field(() => String, { nullable: true })
  readonly name!: string | null;

  @Field(() => DateTime, { description: 'By the clock of who sent it.' })
  readonly occurredAt!: Date;

  @Field(() => Boolean, { description: 'Brought in afterwards, from elsewhere.' })
  readonly imported!: boolean;
}
