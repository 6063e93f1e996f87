import { ObjectType } from '@nestjs/graphql';
import { EdgeOf } from '../graphql/paging/connection.js';
import { CodePoolObject } from './code-pool.object.js';

/** A pool of codes in a list. */
@ObjectType()
export class CodePoolEdge extends EdgeOf(() => CodePoolObject) {}
