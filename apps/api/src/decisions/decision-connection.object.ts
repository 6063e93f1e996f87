import { ObjectType } from '@nestjs/graphql';
import { ConnectionOf } from '../graphql/paging/connection.js';
import { DecisionEdge } from './decision-edge.object.js';

/** A page of what triggers decided about a customer, newest first. */
@ObjectType()
export class DecisionConnection extends ConnectionOf(() => DecisionEdge) {}
