import { Field, InputType } from '@nestjs/graphql';
import type { NodeMapping } from '@sojourn/store';

/** Where the people at one node of an older version go. */
@InputType()
export class NodeMappingInput {
  @Field(() => String, { description: 'A node of an older version.' })
  readonly from!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A node of the new version; null: they leave the journey.',
  })
  readonly to?: string | null;
}

/** The mapping as the store takes it; of two for one node the later one holds. */
export function mappingOf(inputs: readonly NodeMappingInput[]): NodeMapping {
  return Object.fromEntries(inputs.map(({ from, to = null }) => [from, to]));
}
