import { Field, Int, ObjectType } from '@nestjs/graphql';

/** How many customers stayed out by one rule. */
@ObjectType()
export class StayedOut {
  @Field(() => String, { description: 'The first rule that said no, such as already-entered.' })
  readonly rule: string;

  @Field(() => Int)
  readonly count: number;

  constructor(rule: string, count: number) {
    this.rule = rule;
    this.count = count;
  }
}
