import { Field, ObjectType } from '@nestjs/graphql';
import { OTHER_CALL } from '../words.js';

/** The idempotency key was another call's. */
@ObjectType({ description: 'The idempotency key was used for another customer or other data.' })
export class OtherCall {
  @Field(() => String)
  readonly message: string = OTHER_CALL;
}
