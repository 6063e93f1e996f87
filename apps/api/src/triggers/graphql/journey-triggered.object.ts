import { Field, ObjectType } from '@nestjs/graphql';
import type { TriggerCallEntity } from '@sojourn/store';
import { TriggerCallObject } from './trigger-call.object.js';

/** The call was taken in. */
@ObjectType({ description: 'Taken in; whether the customer enters is decided in a moment.' })
export class JourneyTriggered {
  @Field(() => TriggerCallObject)
  readonly call: TriggerCallEntity;

  constructor(call: TriggerCallEntity) {
    this.call = call;
  }
}
