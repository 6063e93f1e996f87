import { Field, ObjectType } from '@nestjs/graphql';
import { JourneyObject } from '../journey.object.js';

/** A paused journey runs again. */
@ObjectType()
export class JourneyResumed {
  @Field(() => JourneyObject)
  readonly journey: JourneyObject;

  constructor(journey: JourneyObject) {
    this.journey = journey;
  }
}
