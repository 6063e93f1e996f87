import { Field, ID, InputType } from '@nestjs/graphql';

/** Whether a customer tries journeys out. */
@InputType()
export class SetTestCustomerInput {
  @Field(() => ID)
  readonly customerId!: string;

  @Field(() => Boolean)
  readonly isTest!: boolean;
}
