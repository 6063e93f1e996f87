import { ObjectType } from '@nestjs/graphql';
import { CountedConnectionOf } from '../../graphql/paging/counted-connection.js';
import { RejectedEventEdge } from './rejected-event-edge.object.js';

/** A page of refused events, newest first. */
@ObjectType()
export class RejectedEventConnection extends CountedConnectionOf(() => RejectedEventEdge) {}
