import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { Json } from '../../graphql/json.scalar.js';

/** What a customer belongs to together with others: a company, a household, a team. */
@ObjectType('Account')
export class AccountObject {
  @Field(() => String, { description: 'As senders name it: the groupId.' })
  readonly key!: string;

  @Field(() => Json)
  readonly attributes!: unknown;

  @Field(() => DateTime, { description: 'When this customer came to it.' })
  readonly joinedAt!: Date;

  @Field(() => DateTime)
  readonly createdAt!: Date;

  @Field(() => DateTime)
  readonly lastSeenAt!: Date;
}
