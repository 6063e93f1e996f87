import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { Json } from '../../graphql/json.scalar.js';

/** Something a customer did. */
@ObjectType('Event')
export class EventObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly type!: string;

  @Field(() => String, { nullable: true })
  readonly name!: string | null;

  @Field(() => Json)
  readonly properties!: unknown;

  @Field(() => String)
  readonly messageId!: string;

  @Field(() => DateTime)
  readonly occurredAt!: Date;

  @Field(() => Boolean, { description: 'Brought in afterwards, from elsewhere.' })
  readonly imported!: boolean;

  @Field(() => DateTime)
  readonly receivedAt!: Date;
}
