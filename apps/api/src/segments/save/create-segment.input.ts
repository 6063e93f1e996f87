import { Field, InputType } from '@nestjs/graphql';
import { Json } from '../../graphql/json.scalar.js';

/** A new segment. */
@InputType()
export class CreateSegmentInput {
  @Field(() => String, {
    description: 'What conditions and triggers name it by: lower-case letters, digits and hyphens.',
  })
  readonly key!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Json, { description: 'A rule group, as journeys have them.' })
  readonly condition!: unknown;
}
