import { Field, ObjectType } from '@nestjs/graphql';
import type { JourneyEntity, JourneyVersionEntity } from '@sojourn/store';
import { JourneyObject } from '../journey.object.js';
import { JourneyVersionObject } from '../versions/journey-version.object.js';

/** New customers enter this version from now on. */
@ObjectType()
export class JourneyPublished {
  @Field(() => JourneyObject)
  readonly journey: JourneyEntity;

  @Field(() => JourneyVersionObject)
  readonly version: JourneyVersionEntity;

  constructor(journey: JourneyEntity, version: JourneyVersionEntity) {
    this.journey = journey;
    this.version = version;
  }
}
