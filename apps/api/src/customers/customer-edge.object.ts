import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../graphql/paging/connection.js';
import { CustomerObject } from './customer.object.js';

/** A customer in a list. */
@ObjectType()
export class CustomerEdge extends EdgeOf(() => CustomerObject) {}
