import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../graphql/date-time.scalar.js';

/** An event that could not be relayed to the journeys. */
@ObjectType('SetAsideEvent', {
  description:
    'An event that could not be brought to the journeys, and waits for a person: it starts nothing until it is redriven.',
})
export class SetAsideEventObject {
  @Field(() => ID, { description: 'The id of the event.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Null when the event itself is gone.' })
  readonly type!: string | null;

  @Field(() => String, { nullable: true })
  readonly name!: string | null;

  @Field(() => DateTime, { nullable: true })
  readonly occurredAt!: Date | null;

  @Field(() => DateTime)
  readonly receivedAt!: Date;

  @Field(() => Int, { description: 'How often it was tried.' })
  readonly tries!: number;

  @Field(() => String, { description: 'What was wrong at the last try.' })
  readonly reason!: string;

  @Field(() => DateTime)
  readonly setAsideAt!: Date;
}
