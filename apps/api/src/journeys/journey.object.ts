import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { JourneyStatus } from '@sojourn/store';
import { DateTime } from '../graphql/date-time.scalar.js';
import { Json } from '../graphql/json.scalar.js';
import { JourneyStatusEnum } from './journey-status.enum.js';

/** A journey's own columns; what leads elsewhere is resolved beside it. */
@ObjectType('Journey')
export class JourneyObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly key!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => JourneyStatusEnum)
  readonly status!: JourneyStatus;

  @Field(() => Json, { description: 'The saved form as it was last saved, sound or not.' })
  readonly draft!: unknown;

  @Field(() => Int)
  readonly draftRevision!: number;

  @Field(() => DateTime)
  readonly draftSavedAt!: Date;

  @Field(() => DateTime)
  readonly createdAt!: Date;
}
