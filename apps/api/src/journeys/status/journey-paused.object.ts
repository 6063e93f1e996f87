import { Field, Int, ObjectType } from '@nestjs/graphql';
import { JourneyObject } from '../journey.object.js';

/** A journey was paused. */
@ObjectType({ description: 'Done; inFlight messages had been handed over to a provider before.' })
export class JourneyPaused {
  @Field(() => JourneyObject)
  readonly journey: JourneyObject;

  @Field(() => Int)
  readonly inFlight: number;

  constructor(journey: JourneyObject, inFlight: number) {
    this.journey = journey;
    this.inFlight = inFlight;
  }
}
