import { ObjectType } from '@nestjs/graphql';
import { CountedConnectionOf } from '../graphql/paging/counted-connection.js';
import { JourneyEdge } from './journey-edge.object.js';

/** A page of journeys. */
@ObjectType()
export class JourneyConnection extends CountedConnectionOf(() => JourneyEdge) {}
