import { Field, Int, ObjectType } from '@nestjs/graphql';

/** How many visits a node has had, and how they stand. */
@ObjectType('NodeCounts')
export class NodeCountsObject {
  @Field(() => String)
  readonly nodeId!: string;

  @Field(() => Int)
  readonly entered!: number;

  @Field(() => Int)
  readonly waiting!: number;

  @Field(() => Int)
  readonly completed!: number;

  @Field(() => Int)
  readonly failed!: number;
}
