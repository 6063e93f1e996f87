import { Field, ID, InputType, Int } from '@nestjs/graphql';

/** Which draft is to be published: the one its publisher looked at. */
@InputType()
export class PublishJourneyInput {
  @Field(() => ID)
  readonly journeyId!: string;

  @Field(() => Int)
  readonly baseRevision!: number;
}
