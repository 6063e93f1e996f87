import { Field, ObjectType } from '@nestjs/graphql';
import { JourneyObject } from '../journey.object.js';

/** A journey has a new name. */
@ObjectType()
export class JourneyRenamed {
  @Field(() => JourneyObject)
  readonly journey: JourneyObject;

  constructor(journey: JourneyObject) {
    this.journey = journey;
  }
}
