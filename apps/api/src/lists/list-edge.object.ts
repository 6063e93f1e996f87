import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../graphql/paging/connection.js';
import { ListObject } from './list.object.js';

/** A list among others. */
@ObjectType()
export class ListEdge extends EdgeOf(() => ListObject) {}
