import { ObjectType } from '@nestjs/graphql';
import { CountedConnectionOf } from '../graphql/paging/counted-connection.js';
import { SetAsideEventEdge } from './set-aside-event-edge.object.js';

/** A page of events that were set aside, the last received first. */
@ObjectType()
export class SetAsideEventConnection extends CountedConnectionOf(() => SetAsideEventEdge) {}
