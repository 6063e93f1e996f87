import { Field, InputType } from '@nestjs/graphql';
import { JourneyTemplate, type JourneyTemplateKey } from './journey-template.enum.js';

/** What a new journey is called and starts from. */
@InputType()
export class CreateJourneyInput {
  @Field(() => String)
  readonly name!: string;

  @Field(() => JourneyTemplate)
  readonly template!: JourneyTemplateKey;
}
