import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { Json } from '../../graphql/json.scalar.js';

/** An event that intake refused, as far as it could be kept. */
@ObjectType('RejectedEvent')
export class RejectedEventObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly endpoint!: string;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Json)
  readonly payload!: unknown;

  @Field(() => DateTime)
  readonly receivedAt!: Date;
}
