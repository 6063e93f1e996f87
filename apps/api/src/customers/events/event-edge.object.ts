import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../../graphql/paging/connection.js';
import { EventObject } from './event.object.js';

/** An event in a list. */
@ObjectType()
export class EventEdge extends EdgeOf(() => EventObject) {}
