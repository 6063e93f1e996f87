import { Module } from '@nestjs/common';
import { CompleteTaskMutation } from './complete/complete-task.mutation.js';
import { TaskResolver } from './task.resolver.js';
import { TasksQuery } from './tasks.query.js';

/** What people are to do about customers. */
@Module({ providers: [CompleteTaskMutation, TaskResolver, TasksQuery] })
export class TasksModule {}
