import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Json } from '../../graphql/json.scalar.js';

/** A draft, and the revision it was made from. */
@InputType()
export class SaveDraftInput {
  @Field(() => ID)
  readonly journeyId!: string;

  @Field(() => Int)
  readonly baseRevision!: number;

  @Field(() => Json)
  readonly draft!: unknown;
}
