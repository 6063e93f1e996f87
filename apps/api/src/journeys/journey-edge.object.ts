import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../graphql/paging/connection.js';
import { JourneyObject } from './journey.object.js';

/** A journey in a list. */
@ObjectType()
export class JourneyEdge extends EdgeOf(() => JourneyObject) {}
