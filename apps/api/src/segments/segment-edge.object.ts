import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../graphql/paging/connection.js';
import { SegmentObject } from './segment.object.js';

/** A segment in a list. */
@ObjectType()
export class SegmentEdge extends EdgeOf(() => SegmentObject) {}
