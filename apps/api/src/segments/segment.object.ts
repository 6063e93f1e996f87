import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SegmentState } from '@sojourn/store';
import { DateTime } from '../graphql/date-time.scalar.js';
import { Json } from '../graphql/json.scalar.js';
import { SegmentStateEnum } from './segment-state.enum.js';

/** A condition on customers, and whoever it holds of. */
@ObjectType('Segment')
export class SegmentObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'What conditions and triggers name it by; it never changes.' })
  readonly key!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Json, { description: 'A rule group, as journeys have them.' })
  readonly condition!: unknown;

  @Field(() => Int, { description: 'Counts its conditions: to be named when it is edited.' })
  readonly version!: number;

  @Field(() => SegmentStateEnum)
  readonly state!: SegmentState;

  @Field(() => Int, { description: 'How many customers its filling has looked at.' })
  readonly lookedAt!: number;

  @Field(() => Int, { nullable: true, description: 'How many it looks at; null until it begins.' })
  readonly size!: number | null;

  @Field(() => DateTime)
  readonly createdAt!: Date;

  @Field(() => DateTime)
  readonly updatedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When everybody had been looked at.' })
  readonly filledAt!: Date | null;
}
