import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../graphql/paging/connection.js';
import { TaskObject } from './task.object.js';

/** A task in a list. */
@ObjectType()
export class TaskEdge extends EdgeOf(() => TaskObject) {}
