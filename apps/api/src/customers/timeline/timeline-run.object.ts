import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/date-time.scalar.js';

/** That a customer entered a journey, or that their run ended. */
@ObjectType('TimelineRun', { description: 'That the customer entered a journey, or that their run ended.' })
export class TimelineRunObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DateTime)
  readonly at!: Date;

  @Field(() => Boolean, { description: 'False for the entry.' })
  readonly hasEnded!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it ended.' })
  readonly reason!: string | null;
}
