import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../../graphql/paging/connection.js';
import { RejectedEventObject } from './rejected-event.object.js';

/** A refused event in a list. */
@ObjectType()
export class RejectedEventEdge extends EdgeOf(() => RejectedEventObject) {}
