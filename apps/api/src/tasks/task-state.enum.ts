import { registerEnumType } from '@nestjs/graphql';

/** Whether somebody has yet to do a task, by GraphQL names. */
export const TaskStateEnum = { OPEN: 'open', DONE: 'done' } as const;

registerEnumType(TaskStateEnum, { name: 'TaskState' });
