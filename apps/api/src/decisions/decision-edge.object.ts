import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../graphql/paging/connection.js';
import { DecisionObject } from './decision.object.js';

/** A decision in a list. */
@ObjectType()
export class DecisionEdge extends EdgeOf(() => DecisionObject) {}
