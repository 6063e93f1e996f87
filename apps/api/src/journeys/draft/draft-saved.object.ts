import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Problem } from '@sojourn/journey';
import type { JourneyEntity } from '@sojourn/store';
import { ProblemObject } from '../../problems/problem.object.js';
import { JourneyObject } from '../journey.object.js';

/** A draft was kept as it is, sound or not. */
@ObjectType()
export class DraftSaved {
  @Field(() => JourneyObject)
  readonly journey: JourneyEntity;

  @Field(() => Int)
  readonly revision: number;

  @Field(() => [ProblemObject])
  readonly problems: readonly Problem[];

  constructor(journey: JourneyEntity, problems: readonly Problem[]) {
    this.journey = journey;
    this.revision = journey.draftRevision;
    this.problems = problems;
  }
}
