import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Decided } from '@sojourn/store';
import { DecisionObject } from '../../decisions/decision.object.js';
import { DateTime } from '../../graphql/date-time.scalar.js';

/** A journey that did not let a customer in. */
@ObjectType('TimelineDecision', { description: 'A journey that did not let the customer in, and why.' })
export class TimelineDecisionObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DateTime)
  readonly at!: Date;

  @Field(() => DecisionObject, { name: 'decision' })
  readonly decided!: Decided;
}
