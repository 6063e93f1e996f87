import { ObjectType } from '@nestjs/graphql';
import { ConnectionOf } from '../graphql/paging/connection.js';
import { AudienceRunEdge } from './audience-run-edge.object.js';

/** A page of a journey's audience runs, newest first. */
@ObjectType()
export class AudienceRunConnection extends ConnectionOf(() => AudienceRunEdge) {}
