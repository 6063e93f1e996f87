import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../../graphql/paging/connection.js';
import { JourneyVersionObject } from './journey-version.object.js';

/** A version in a list. */
@ObjectType()
export class JourneyVersionEdge extends EdgeOf(() => JourneyVersionObject) {}
