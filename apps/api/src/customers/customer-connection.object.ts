import { ObjectType } from '@nestjs/graphql';
import { CountedConnectionOf } from '../graphql/paging/counted-connection.js';
import { CustomerEdge } from './customer-edge.object.js';

/** A page of customers. */
@ObjectType()
export class CustomerConnection extends CountedConnectionOf(() => CustomerEdge) {}
