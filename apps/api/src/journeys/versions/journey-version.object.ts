import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { Json } from '../../graphql/json.scalar.js';

/** A published journey, frozen. */
@ObjectType('JourneyVersion')
export class JourneyVersionObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly number!: number;

  @Field(() => String)
  readonly contentHash!: string;

  @Field(() => Json)
  readonly graph!: unknown;

  @Field(() => DateTime)
  readonly publishedAt!: Date;
}
