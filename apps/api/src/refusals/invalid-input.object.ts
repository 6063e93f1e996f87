import { Field, ObjectType } from '@nestjs/graphql';

/** An argument cannot be used. */
@ObjectType({ description: 'What was sent is not usable, and where.' })
export class InvalidInput {
  @Field(() => String)
  readonly message: string;

  @Field(() => String)
  readonly field: string;

  constructor(field: string, message: string) {
    this.field = field;
    this.message = message;
  }
}
