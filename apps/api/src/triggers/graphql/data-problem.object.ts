import { Field, ObjectType } from '@nestjs/graphql';
import type { PlacedDetail } from '../../http-problems/problem-details.js';

/** One thing that is wrong with what was sent. */
@ObjectType('DataProblem')
export class DataProblemObject implements PlacedDetail {
  @Field(() => String, { description: 'Where: `data.order_id`.' })
  readonly path!: string;

  @Field(() => String)
  readonly message!: string;
}
