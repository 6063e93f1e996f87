import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { JourneyEntity } from '@sojourn/store';
import { JourneyObject } from '../journey.object.js';

/** A journey was paused. */
@ObjectType({ description: 'Done; inFlight messages had been handed over to a provider before.' })
export class JourneyPaused {
  @Field(() => JourneyObject)
  readonly journey: JourneyEntity;

  @Field(() => Int)
  readonly inFlight: number;

  constructor(journey: JourneyEntity, inFlight: number) {
    this.journey = journey;
    this.inFlight = inFlight;
  }
}
