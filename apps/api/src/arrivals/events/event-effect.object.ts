import { Field, ObjectType } from '@nestjs/graphql';
import type { EventEffectKind } from '@sojourn/store';
import { EventEffectKindEnum } from './event-effect-kind.enum.js';

/** What an event did to one run of its customer. */
@ObjectType('EventEffect')
export class EventEffectObject {
  @Field(() => EventEffectKindEnum)
  readonly kind!: EventEffectKind;
}
