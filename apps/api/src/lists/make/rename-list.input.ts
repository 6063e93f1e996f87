import { Field, InputType } from '@nestjs/graphql';

/** Another name for a list. */
@InputType()
export class RenameListInput {
  @Field(() => String)
  readonly key!: string;

  @Field(() => String)
  readonly name!: string;
}
