import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { DecisionOutcome } from '@sojourn/store';
import { DateTime } from '../graphql/date-time.scalar.js';
import { DecisionOutcomeEnum } from './decision-outcome.enum.js';

/** What one trigger decided about one customer. */
@ObjectType('Decision')
export class DecisionObject {
  @Field(() => ID, { name: 'id' })
  readonly seq!: string;

  @Field(() => DateTime)
  readonly decidedAt!: Date;

  @Field(() => DecisionOutcomeEnum)
  readonly outcome!: DecisionOutcome;
}
