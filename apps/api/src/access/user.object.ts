import { Field, ID, ObjectType } from '@nestjs/graphql';

/** Someone who signs in to Sojourn. */
@ObjectType('User')
export class UserObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly email!: string;
}
