import { Field, ObjectType } from '@nestjs/graphql';
import type { JourneyEntity } from '@sojourn/store';
import { JourneyObject } from '../journey.object.js';

/** A paused journey runs again. */
@ObjectType()
export class JourneyResumed {
  @Field(() => JourneyObject)
  readonly journey: JourneyEntity;

  constructor(journey: JourneyEntity) {
    this.journey = journey;
  }
}
