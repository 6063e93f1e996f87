import { Field, ObjectType } from '@nestjs/graphql';

/** A named way out of a node. */
@ObjectType('Outcome')
export class OutcomeObject {
  @Field(() => String)
  readonly id!: string;

  @Field(() => String)
  readonly title!: string;
}
