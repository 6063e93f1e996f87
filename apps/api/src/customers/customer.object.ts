import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../graphql/date-time.scalar.js';
import { Json } from '../graphql/json.scalar.js';

/** Someone journeys are for. */
@ObjectType('Customer')
export class CustomerObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Json)
  readonly attributes!: unknown;

  @Field(() => DateTime)
  readonly createdAt!: Date;

  @Field(() => DateTime)
  readonly lastSeenAt!: Date;

  @Field(() => Boolean, {
    description: 'They try journeys out: they really receive, and touch no figure, no re-entry and no stock.',
  })
  readonly isTest!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Since when nothing is known of them any more.' })
  readonly erasedAt!: Date | null;
}
