import { Field, ObjectType } from '@nestjs/graphql';
import type { InAppMessageEntity } from '@sojourn/store';
import { InAppMessageObject } from './in-app-message.object.js';

/** What the customer did is noted, and journeys that wait for it hear of it. */
@ObjectType()
export class InAppReactionNoted {
  @Field(() => InAppMessageObject)
  readonly inAppMessage: InAppMessageEntity;

  @Field(() => Boolean, { description: 'False when it was known already.' })
  readonly isNew: boolean;

  constructor(inAppMessage: InAppMessageEntity, isNew: boolean) {
    this.inAppMessage = inAppMessage;
    this.isNew = isNew;
  }
}
