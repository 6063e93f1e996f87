import { Field, ObjectType } from '@nestjs/graphql';
import type { TaskEntity } from '@sojourn/store';
import { TaskObject } from '../task.object.js';

/** A task is done, and journeys that wait for it hear of it. */
@ObjectType()
export class TaskCompleted {
  @Field(() => TaskObject)
  readonly task: TaskEntity;

  constructor(task: TaskEntity) {
    this.task = task;
  }
}
