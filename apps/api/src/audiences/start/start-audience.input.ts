import { Field, InputType, Int } from '@nestjs/graphql';
import { PreviewAudienceInput } from '../preview/preview-audience.input.js';

/** Who is to enter a journey by hand: one of `csv`, `customerIds` and `list`. */
@InputType()
export class StartAudienceInput extends PreviewAudienceInput {
  @Field(() => Int, { nullable: true, description: 'At most so many an hour.' })
  readonly perHour?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The same again with the same key, for the same journey, answers with the run that there is; anything else is refused.',
  })
  readonly idempotencyKey?: string | null;
}
