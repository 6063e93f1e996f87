import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Connection, Store, type TaskEntity } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import type { ReaderCredential } from '../access/credential.js';
import { Reader } from '../access/reader.decorator.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { TaskConnection } from './task-connection.object.js';
import { TasksArgs } from './tasks.args.js';

/** The tasks of the workspace, newest first. */
@Resolver()
export class TasksQuery {
  constructor(private readonly store: Store) {}

  @Query(() => TaskConnection)
  @Allow('viewer')
  async tasks(
    @Reader() { workspaceId }: ReaderCredential,
    @Args() { state, assignee, ...page }: TasksArgs,
  ): Promise<Connection<TaskEntity>> {
    const filter = { ...(state != null && { state }), ...(assignee != null && { assignee }) };
    return this.store.tasks.page(workspaceId, filter, pageRequest(page));
  }
}
