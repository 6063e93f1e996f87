import { ObjectType } from '@nestjs/graphql';
import { ConnectionOf } from '../../graphql/paging/connection.js';
import { EventEdge } from './event-edge.object.js';

/** A page of a customer's events, newest first. */
@ObjectType()
export class EventConnection extends ConnectionOf(() => EventEdge) {}
