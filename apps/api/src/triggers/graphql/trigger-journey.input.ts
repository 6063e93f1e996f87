import { Field, InputType } from '@nestjs/graphql';
import { Json } from '../../graphql/json.scalar.js';

/** Who is to enter a journey with the trigger "API", and with what; of `userId` and `anonymousId` at least one. */
@InputType()
export class TriggerJourneyInput {
  @Field(() => String)
  readonly journeyKey!: string;

  @Field(() => String, { nullable: true })
  readonly userId?: string | null;

  @Field(() => String, { nullable: true })
  readonly anonymousId?: string | null;

  @Field(() => Json, { nullable: true, description: 'An object, as the journey declares it.' })
  readonly data?: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'The same key again, for the same journey, answers with the call that there is.',
  })
  readonly idempotencyKey?: string | null;
}
