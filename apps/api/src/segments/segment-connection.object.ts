import { ObjectType } from '@nestjs/graphql';
import { CountedConnectionOf } from '../graphql/paging/counted-connection.js';
import { SegmentEdge } from './segment-edge.object.js';

/** A page of segments, newest first. */
@ObjectType()
export class SegmentConnection extends CountedConnectionOf(() => SegmentEdge) {}
