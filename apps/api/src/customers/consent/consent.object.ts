import { Field, ObjectType } from '@nestjs/graphql';
import type { ConsentState } from '@sojourn/store';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { ConsentStateEnum } from './consent-state.enum.js';

/** What a customer said last about a channel, for one topic or in general. */
@ObjectType('Consent')
export class ConsentObject {
  @Field(() => String)
  readonly channel!: string;

  @Field(() => String, { nullable: true, description: 'Null = the channel in general.' })
  readonly topic!: string | null;

  @Field(() => ConsentStateEnum)
  readonly state!: ConsentState;

  @Field(() => DateTime)
  readonly at!: Date;
}
