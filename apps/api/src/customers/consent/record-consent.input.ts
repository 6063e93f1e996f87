import { Field, ID, InputType } from '@nestjs/graphql';
import type { ConsentState } from '@sojourn/store';
import { ConsentStateEnum } from './consent-state.enum.js';

/** Something a customer says about being written to. */
@InputType()
export class RecordConsentInput {
  @Field(() => ID)
  readonly customerId!: string;

  @Field(() => String, { description: 'Such as email, sms, push or in-app.' })
  readonly channel!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is about; without it, the channel in general.',
  })
  readonly topic?: string | null;

  @Field(() => ConsentStateEnum)
  readonly state!: ConsentState;
}
