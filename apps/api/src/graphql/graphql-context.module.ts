import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { RequestContextFactory } from './request-context.factory.js';

/** Who may ask, and what the resolvers of one operation share. */
@Module({ imports: [AccessModule], providers: [RequestContextFactory], exports: [RequestContextFactory] })
export class GraphqlContextModule {}
