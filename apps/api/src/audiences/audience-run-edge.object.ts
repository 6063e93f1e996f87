import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../graphql/paging/connection.js';
import { AudienceRunObject } from './audience-run.object.js';

/** An audience run in a list. */
@ObjectType()
export class AudienceRunEdge extends EdgeOf(() => AudienceRunObject) {}
