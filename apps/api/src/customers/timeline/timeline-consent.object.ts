import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ConsentObject } from '../consent/consent.object.js';

/** What a customer said about a channel, at that time. */
@ObjectType('TimelineConsent')
export class TimelineConsentObject extends ConsentObject {
  @Field(() => ID)
  readonly id!: string;
}
