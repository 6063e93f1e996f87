import { Field, ID, InputType } from '@nestjs/graphql';

/** Who might enter a journey by hand: one of `csv`, `customerIds` and `list`. */
@InputType()
export class PreviewAudienceInput {
  @Field(() => ID)
  readonly journeyId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A CSV whose first row names its columns: userId, and whatever each customer enters with. At most 10,000 rows.',
  })
  readonly csv?: string | null;

  @Field(() => [ID], { nullable: true, description: 'At most 1,000 customers.' })
  readonly customerIds?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Key of a list.' })
  readonly list?: string | null;
}
