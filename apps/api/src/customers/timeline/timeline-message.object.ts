import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { MessageState } from '@sojourn/store';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { MessageStateEnum } from './message-state.enum.js';

/** A message that a journey had for a customer. */
@ObjectType('TimelineMessage', { description: 'A message that a journey had for the customer.' })
export class TimelineMessageObject {
  @Field(() => ID, { description: 'The id of the message.' })
  readonly id!: string;

  @Field(() => DateTime)
  readonly at!: Date;

  @Field(() => String, { description: 'The type of the node: `send-email`.' })
  readonly type!: string;

  // Other entries have states of other kinds, which one query could not ask for under one name.
  @Field(() => MessageStateEnum, { name: 'messageState' })
  readonly state!: MessageState;

  @Field(() => String, { nullable: true, description: 'Why it was skipped, or failed.' })
  readonly reason!: string | null;
}
