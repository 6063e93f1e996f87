import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { TriggerCallState } from '@sojourn/store';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { TriggerCallStateEnum } from './trigger-call-state.enum.js';

/** That a program named a customer to a journey, and what came of it. */
@ObjectType('TriggerCall')
export class TriggerCallObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => TriggerCallStateEnum)
  readonly state!: TriggerCallState;

  @Field(() => String, { nullable: true, description: 'The first rule that said no.' })
  readonly rule!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true })
  readonly idempotencyKey!: string | null;

  @Field(() => DateTime)
  readonly calledAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  readonly settledAt!: Date | null;
}
