import { Field, ID, ObjectType } from '@nestjs/graphql';

/** The event that had a trigger look at a customer. */
@ObjectType('DecisionEvent')
export class DecisionEventObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly type!: string;

  @Field(() => String, { nullable: true })
  readonly name!: string | null;
}
