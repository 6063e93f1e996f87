import { Field, ID, InputType } from '@nestjs/graphql';

/** A journey and its new name; the key stays. */
@InputType()
export class RenameJourneyInput {
  @Field(() => ID)
  readonly journeyId!: string;

  @Field(() => String)
  readonly name!: string;
}
