import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ReactionKind } from '@sojourn/store';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { ReactionKindEnum } from './reaction-kind.enum.js';

/** What became of a message. */
@ObjectType('TimelineReaction', { description: 'What became of a message: delivered, opened, …' })
export class TimelineReactionObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DateTime)
  readonly at!: Date;

  @Field(() => ReactionKindEnum)
  readonly reaction!: ReactionKind;

  @Field(() => String, { nullable: true, description: 'The link that was clicked.' })
  readonly url!: string | null;
}
