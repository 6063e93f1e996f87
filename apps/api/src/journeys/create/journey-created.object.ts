import { Field, ObjectType } from '@nestjs/graphql';
import { JourneyObject } from '../journey.object.js';

/** A journey was made. */
@ObjectType()
export class JourneyCreated {
  @Field(() => JourneyObject)
  readonly journey: JourneyObject;

  constructor(journey: JourneyObject) {
    this.journey = journey;
  }
}
