import { ObjectType } from '@nestjs/graphql';
import { CountedConnectionOf } from '../../graphql/paging/counted-connection.js';
import { InAppMessageEdge } from './in-app-message-edge.object.js';

/** A page of a customer's inbox in the app, newest first. */
@ObjectType()
export class InAppMessageConnection extends CountedConnectionOf(() => InAppMessageEdge) {}
