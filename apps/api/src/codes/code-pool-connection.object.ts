import { ObjectType } from '@nestjs/graphql';
import { CountedConnectionOf } from '../graphql/paging/counted-connection.js';
import { CodePoolEdge } from './code-pool-edge.object.js';

/** A page of pools of codes, newest first. */
@ObjectType()
export class CodePoolConnection extends CountedConnectionOf(() => CodePoolEdge) {}
