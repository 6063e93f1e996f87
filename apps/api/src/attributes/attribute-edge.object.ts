import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../graphql/paging/connection.js';
import { AttributeObject } from './attribute.object.js';

/** An attribute in a list. */
@ObjectType()
export class AttributeEdge extends EdgeOf(() => AttributeObject) {}
