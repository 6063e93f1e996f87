import { Field, InputType } from '@nestjs/graphql';

/** Whom to put on a list, or take off it. */
@InputType()
export class ChangeListInput {
  @Field(() => String, { description: 'Key of the list.' })
  readonly key!: string;

  @Field(() => [String], {
    description: 'Ids of customers, or the user ids by which apps know them; at most 1,000.',
  })
  readonly customers!: readonly string[];
}
