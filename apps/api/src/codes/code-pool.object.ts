import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../graphql/date-time.scalar.js';

/** A stock of codes that journeys give to customers. */
@ObjectType('CodePool')
export class CodePoolObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'What journeys name it by.' })
  readonly key!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => DateTime)
  readonly createdAt!: Date;
}
