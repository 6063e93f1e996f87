import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { NodeMappingInput } from './node-mapping.input.js';
import { type PeopleInsideChoice, PeopleInsideEnum } from './people-inside.enum.js';

/** Which draft is to be published: the one its publisher looked at. */
@InputType()
export class PublishJourneyInput {
  @Field(() => ID)
  readonly journeyId!: string;

  @Field(() => Int)
  readonly baseRevision!: number;

  @Field(() => PeopleInsideEnum, { defaultValue: PeopleInsideEnum.FINISH })
  readonly inside!: PeopleInsideChoice;

  @Field(() => [NodeMappingInput], {
    defaultValue: [],
    description: 'For MOVE: where the people at nodes go that are gone.',
  })
  readonly mapping!: readonly NodeMappingInput[];
}
