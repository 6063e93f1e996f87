import { ObjectType } from '@nestjs/graphql';
import { CountedConnectionOf } from '../graphql/paging/counted-connection.js';
import { AttributeEdge } from './attribute-edge.object.js';

/** A page of attributes, by path. */
@ObjectType()
export class AttributeConnection extends CountedConnectionOf(() => AttributeEdge) {}
