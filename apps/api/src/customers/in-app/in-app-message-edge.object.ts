import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../../graphql/paging/connection.js';
import { InAppMessageObject } from './in-app-message.object.js';

/** A message in the app, in a list. */
@ObjectType()
export class InAppMessageEdge extends EdgeOf(() => InAppMessageObject) {}
