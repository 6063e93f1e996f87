import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Json } from '../../graphql/json.scalar.js';

/** How a segment is to be from now on. */
@InputType()
export class UpdateSegmentInput {
  @Field(() => ID)
  readonly segmentId!: string;

  @Field(() => Int, { description: 'The version that was edited.' })
  readonly baseVersion!: number;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Json)
  readonly condition!: unknown;
}
