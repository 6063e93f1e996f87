import { Field, Int, ObjectType } from '@nestjs/graphql';

/** The key calls faster than it may. */
@ObjectType({ description: 'The key has sent more than it may for now; nothing was taken in.' })
export class TooManyCalls {
  @Field(() => String)
  readonly message: string;

  @Field(() => Int, { description: 'When there is room again.' })
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    this.message = message;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
