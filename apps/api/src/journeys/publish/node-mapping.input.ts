import { Field, InputType } from '@nestjs/graphql';

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
