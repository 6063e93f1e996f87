import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { customerTransaction } from '../customers/customer-transaction.js';
import { isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { entityConnection } from '../paging/entity-connection.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { completeTask, type TaskAnswer, type TaskCompletion } from './complete-task.js';
import type { TaskState } from './task.entity.js';
import { TaskEntity } from './task.entity.js';

/** Which tasks are looked for. */
export interface TaskFilter {
  readonly state?: TaskState;
  /** The email address of who is to do them. */
  readonly assignee?: string;
}

/** Tasks for people; they are made by journeys. */
export class TaskRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The tasks with these ids, in no order; foreign and unknown ids are left out. */
  async byIds(workspaceId: WorkspaceId, ids: readonly string[]): Promise<TaskEntity[]> {
    return this.dataSource.getRepository(TaskEntity).findBy({ workspaceId, id: In(ids.filter(isId)) });
  }

  /** A page of the workspace's tasks, newest first. */
  async page(
    workspaceId: WorkspaceId,
    filter: TaskFilter,
    page: PageRequest,
  ): Promise<Connection<TaskEntity>> {
    return entityConnection(this.dataSource.getRepository(TaskEntity), { workspaceId, ...filter }, page);
  }

  /** Completes a task with its answer; the relay is to be rung when it was completed. */
  async complete(workspaceId: WorkspaceId, answer: TaskAnswer): Promise<TaskCompletion> {
    return customerTransaction(this.dataSource, (transaction) =>
      completeTask(transaction, workspaceId, answer),
    );
  }
}
