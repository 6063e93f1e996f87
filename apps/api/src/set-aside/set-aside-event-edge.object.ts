import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../graphql/paging/connection.js';
import { SetAsideEventObject } from './set-aside-event.object.js';

/** An event in a list of those that were set aside. */
@ObjectType()
export class SetAsideEventEdge extends EdgeOf(() => SetAsideEventObject) {}
