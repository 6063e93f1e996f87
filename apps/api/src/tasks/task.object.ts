import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { TaskState } from '@sojourn/store';
import { DateTime } from '../graphql/date-time.scalar.js';
import { TaskStateEnum } from './task-state.enum.js';

/** Something a person of the team is to do about a customer. */
@ObjectType('Task')
export class TaskObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'What guides the person through it.' })
  readonly script!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The email address of who is to do it; null = anyone.',
  })
  readonly assignee!: string | null;

  @Field(() => DateTime, { nullable: true })
  readonly dueAt!: Date | null;

  @Field(() => TaskStateEnum)
  readonly state!: TaskState;

  @Field(() => String, { nullable: true, description: 'What came of it; null while it is open.' })
  readonly outcome!: string | null;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => String, { description: 'The node that made it.' })
  readonly nodeId!: string;

  @Field(() => DateTime)
  readonly createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  readonly doneAt!: Date | null;
}
