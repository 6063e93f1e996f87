import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NodeCountsObject } from './node-counts.object.js';

/** How many customers entered a journey, and where they are. */
@ObjectType('JourneyCounts')
export class JourneyCountsObject {
  @Field(() => Int)
  readonly entered!: number;

  @Field(() => Int)
  readonly running!: number;

  @Field(() => Int)
  readonly finished!: number;

  @Field(() => Int)
  readonly exited!: number;

  @Field(() => Int)
  readonly quarantined!: number;

  @Field(() => [NodeCountsObject])
  readonly nodes!: NodeCountsObject[];
}
