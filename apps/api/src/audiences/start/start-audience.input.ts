import { Field, ID, InputType, Int } from '@nestjs/graphql';

/** Who is to enter a journey by hand: one of `csv`, `customerIds` and `list`. */
@InputType()
export class StartAudienceInput {
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

  @Field(() => Int, { nullable: true, description: 'At most so many an hour.' })
  readonly perHour?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The same again with the same key, for the same journey, answers with the run that there is; anything else is refused.',
  })
  readonly idempotencyKey?: string | null;
}
