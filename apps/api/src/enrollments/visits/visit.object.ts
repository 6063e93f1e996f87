import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/date-time.scalar.js';

/** One passage of an enrollment through one node. */
@ObjectType('Visit')
export class VisitObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly nodeId!: string;

  @Field(() => Int)
  readonly number!: number;

  @Field(() => DateTime)
  readonly enteredAt!: Date;

  @Field(() => DateTime, { nullable: true })
  readonly leftAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the wait ends by itself, or would have, if it was left before.',
  })
  readonly dueAt!: Date | null;

  @Field(() => String, { nullable: true })
  readonly outcome!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was left so, or what it waits for, in words.' })
  readonly reason!: string | null;

  @Field(() => Boolean)
  readonly failed!: boolean;
}
