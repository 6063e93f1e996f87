import { Field, ObjectType } from '@nestjs/graphql';
import type { JourneyEntity } from '@sojourn/store';
import { JourneyObject } from '../journey.object.js';

/** A journey was made. */
@ObjectType()
export class JourneyCreated {
  @Field(() => JourneyObject)
  readonly journey: JourneyEntity;

  constructor(journey: JourneyEntity) {
    this.journey = journey;
  }
}
