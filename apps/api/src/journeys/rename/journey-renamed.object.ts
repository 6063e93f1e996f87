import { Field, ObjectType } from '@nestjs/graphql';
import type { JourneyEntity } from '@sojourn/store';
import { JourneyObject } from '../journey.object.js';

/** A journey has a new name. */
@ObjectType()
export class JourneyRenamed {
  @Field(() => JourneyObject)
  readonly journey: JourneyEntity;

  constructor(journey: JourneyEntity) {
    this.journey = journey;
  }
}
