import { Field, ObjectType } from '@nestjs/graphql';
import { JourneyObject } from '../journey.object.js';
import { JourneyVersionObject } from '../versions/journey-version.object.js';

/** New customers enter this version from now on. */
@ObjectType()
export class JourneyPublished {
  @Field(() => JourneyObject)
  readonly journey: JourneyObject;

  @Field(() => JourneyVersionObject)
  readonly version: JourneyVersionObject;

  constructor(journey: JourneyObject, version: JourneyVersionObject) {
    this.journey = journey;
    this.version = version;
  }
}
