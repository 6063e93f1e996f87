import { ObjectType } from '@nestjs/graphql';
import { ConnectionOf } from '../../graphql/paging/connection.js';
import { JourneyVersionEdge } from './journey-version-edge.object.js';

/** A page of a journey's versions, newest first. */
@ObjectType()
export class JourneyVersionConnection extends ConnectionOf(() => JourneyVersionEdge) {}
