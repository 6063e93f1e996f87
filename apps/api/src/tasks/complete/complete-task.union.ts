import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { TaskCompleted } from './task-completed.object.js';
import { TaskDoneAlready } from './task-done-already.object.js';

/** What becomes of completing a task. */
export const CompleteTaskResult = createUnionType({
  name: 'CompleteTaskResult',
  types: () => [TaskCompleted, TaskDoneAlready, InvalidInput, NotFound, Forbidden] as const,
});
