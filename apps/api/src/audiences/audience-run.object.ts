import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AudienceKind, AudienceSource, AudienceState } from '@sojourn/store';
import { DateTime } from '../graphql/date-time.scalar.js';
import { AudienceKindEnum } from './audience-kind.enum.js';
import { AudienceSourceEnum } from './audience-source.enum.js';
import { AudienceStateEnum } from './audience-state.enum.js';

/** An audience run's own columns; what leads elsewhere is resolved beside it. */
@ObjectType('AudienceRun', { description: 'Customers being let into a journey, page by page.' })
export class AudienceRunObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => AudienceKindEnum)
  readonly kind!: AudienceKind;

  @Field(() => AudienceStateEnum)
  readonly state!: AudienceState;

  @Field(() => String, { nullable: true, description: 'Why it did not finish.' })
  readonly reason!: string | null;

  @Field(() => AudienceSourceEnum)
  readonly source!: AudienceSource;

  @Field(() => String, { nullable: true, description: 'Key of the segment or the list.' })
  readonly sourceKey!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many there are to look at, rows with problems included; null where it is not known.',
  })
  readonly size!: number | null;

  @Field(() => Int, { description: 'How many customers were looked at.' })
  readonly lookedAt!: number;

  @Field(() => Int)
  readonly entered!: number;

  @Field(() => Int, { nullable: true, description: 'At most so many an hour; null = as the journey says.' })
  readonly perHour!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'By the calendar: the moment whose customers are let in. In the future it is waited for.',
  })
  readonly dueAt!: Date | null;

  @Field(() => DateTime)
  readonly createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  readonly finishedAt!: Date | null;
}
