import { Module } from '@nestjs/common';
import { AddCodesMutation } from './add/add-codes.mutation.js';
import { CodePoolResolver } from './code-pool.resolver.js';
import { CodePoolsQuery } from './code-pools.query.js';
import { CreateCodePoolMutation } from './create/create-code-pool.mutation.js';

/** The codes that journeys give to customers. */
@Module({ providers: [AddCodesMutation, CodePoolResolver, CodePoolsQuery, CreateCodePoolMutation] })
export class CodesModule {}
