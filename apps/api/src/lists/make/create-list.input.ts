import { Field, InputType } from '@nestjs/graphql';

/** A new list. */
@InputType()
export class CreateListInput {
  @Field(() => String, {
    description: 'What conditions and nodes name it by: lower-case letters, digits and hyphens.',
  })
  readonly key!: string;

  @Field(() => String)
  readonly name!: string;
}
