import { Field, ID, InputType } from '@nestjs/graphql';

/** Codes for a pool. */
@InputType()
export class AddCodesInput {
  @Field(() => ID)
  readonly poolId!: string;

  @Field(() => [String], { description: 'At most 10,000 at a time; they are given in this order.' })
  readonly codes!: string[];
}
