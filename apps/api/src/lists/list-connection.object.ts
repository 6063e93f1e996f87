import { ObjectType } from '@nestjs/graphql';
import { CountedConnectionOf } from '../graphql/paging/counted-connection.js';
import { ListEdge } from './list-edge.object.js';

/** A page of lists, by their keys. */
@ObjectType()
export class ListConnection extends CountedConnectionOf(() => ListEdge) {}
