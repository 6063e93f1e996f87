import { ObjectType } from '@nestjs/graphql';
import { CountedConnectionOf } from '../graphql/paging/counted-connection.js';
import { TaskEdge } from './task-edge.object.js';

/** A page of tasks, newest first. */
@ObjectType()
export class TaskConnection extends CountedConnectionOf(() => TaskEdge) {}
