import { Field, ObjectType } from '@nestjs/graphql';
import type { TaskEntity } from '@sojourn/store';
import { TaskObject } from '../task.object.js';

/** Somebody else was quicker; nothing has changed. */
@ObjectType({ description: 'The task was done before, and keeps the answer it has.' })
export class TaskDoneAlready {
  @Field(() => String)
  readonly message = 'This task is done already.';

  @Field(() => TaskObject)
  readonly task: TaskEntity;

  constructor(task: TaskEntity) {
    this.task = task;
  }
}
