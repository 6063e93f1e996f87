import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../graphql/date-time.scalar.js';

/** Hand-picked customers. */
@ObjectType('List', { description: 'Hand-picked customers.' })
export class ListObject {
  @Field(() => String, { description: 'What conditions and nodes name it by; it never changes.' })
  readonly key!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => DateTime)
  readonly createdAt!: Date;
}
