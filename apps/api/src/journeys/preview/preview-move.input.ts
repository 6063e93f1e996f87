import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { NodeMappingInput } from '../publish/node-mapping.input.js';

/** Which draft people would move to, and where those go whose nodes are gone. */
@InputType()
export class PreviewMoveInput {
  @Field(() => ID)
  readonly journeyId!: string;

  @Field(() => Int)
  readonly baseRevision!: number;

  @Field(() => [NodeMappingInput], { defaultValue: [] })
  readonly mapping!: readonly NodeMappingInput[];
}
