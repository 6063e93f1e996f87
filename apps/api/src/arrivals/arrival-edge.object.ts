import { Field, ObjectType } from '@nestjs/graphql';
import type { Arrival } from '@sojourn/store';
import { ArrivalUnion } from './arrival.union.js';

/** Something that came in, in a list. */
@ObjectType()
export class ArrivalEdge {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => ArrivalUnion)
  readonly node!: Arrival;
}
