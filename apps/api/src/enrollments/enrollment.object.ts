import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { EnrollmentState } from '@sojourn/store';
import { DateTime } from '../graphql/date-time.scalar.js';
import { Json } from '../graphql/json.scalar.js';
import { EnrollmentStateEnum } from './enrollment-state.enum.js';

/** One customer's run through one journey. */
@ObjectType('Enrollment')
export class EnrollmentObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => EnrollmentStateEnum)
  readonly state!: EnrollmentState;

  @Field(() => String, { nullable: true })
  readonly endReason!: string | null;

  @Field(() => String)
  readonly entryKey!: string;

  @Field(() => Json)
  readonly entry!: unknown;

  @Field(() => DateTime)
  readonly enteredAt!: Date;

  @Field(() => DateTime, { nullable: true })
  readonly endedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'The next moment at which it goes on by itself.' })
  readonly deadline!: Date | null;

  @Field(() => Boolean, { description: 'The customer tries the journey out: no figure counts this run.' })
  readonly isTest!: boolean;

  @Field(() => Boolean, { description: 'True while the journey is paused and something was due.' })
  readonly held!: boolean;
}
