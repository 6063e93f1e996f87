import { ObjectType } from '@nestjs/graphql';
import { ConnectionOf } from '../../graphql/paging/connection.js';
import { TimelineEdge } from './timeline-edge.object.js';

/** A page of all that has happened with a customer, newest first. */
@ObjectType()
export class TimelineConnection extends ConnectionOf(() => TimelineEdge) {}
