import { ArgsType, Field } from '@nestjs/graphql';
import type { TaskState } from '@sojourn/store';
import { PageArgs } from '../graphql/paging/page.args.js';
import { TaskStateEnum } from './task-state.enum.js';

/** Which page of which tasks. */
@ArgsType()
export class TasksArgs extends PageArgs {
  @Field(() => TaskStateEnum, { nullable: true })
  readonly state?: TaskState | null;

  @Field(() => String, { nullable: true, description: 'The email address of who is to do them.' })
  readonly assignee?: string | null;
}
