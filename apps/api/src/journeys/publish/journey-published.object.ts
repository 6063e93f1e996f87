import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { JourneyEntity, JourneyVersionEntity, Publishing } from '@sojourn/store';
import { JourneyObject } from '../journey.object.js';
import { JourneyVersionObject } from '../versions/journey-version.object.js';

/** New customers enter this version from now on. */
@ObjectType()
export class JourneyPublished {
  @Field(() => JourneyObject)
  readonly journey: JourneyEntity;

  @Field(() => JourneyVersionObject)
  readonly version: JourneyVersionEntity;

  @Field(() => Int, { description: 'How many are inside of older versions.' })
  readonly peopleInside: number;

  @Field(() => Int, {
    description: 'Messages to those who are to leave that had been handed over to a provider before.',
  })
  readonly inFlight: number;

  constructor({ journey, version, peopleInside, inFlight }: Extract<Publishing, { kind: 'published' }>) {
    this.journey = journey;
    this.version = version;
    this.peopleInside = peopleInside;
    this.inFlight = inFlight;
  }
}
