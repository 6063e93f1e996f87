import { Field, InputType } from '@nestjs/graphql';

/** What a new pool of codes is called. */
@InputType()
export class CreateCodePoolInput {
  @Field(() => String, {
    description: 'What journeys name it by: lower-case letters, digits and hyphens, such as brand-levi-s.',
  })
  readonly key!: string;

  @Field(() => String)
  readonly name!: string;
}
