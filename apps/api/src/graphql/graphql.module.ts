import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { AccessModule } from '../access/access.module.js';
import { ENVIRONMENT } from '../environment/environment.module.js';
import type { Environment } from '../environment/environment.js';
import { LOG } from '../logging/logging.module.js';
import { formatErrorWith } from './format-error.js';
import { GraphqlContextModule } from './graphql-context.module.js';
import { documentRules } from './limits/document-rules.js';
import { limits } from './limits/limits.js';
import { operationCheckPlugin } from './limits/operation-check.plugin.js';
import { RequestContextFactory } from './request-context.factory.js';
import { SubscriptionGate } from './subscriptions/subscription-gate.js';
import { SubscriptionServer } from './subscriptions/subscription-server.js';

/** GraphQL over HTTP by Apollo, and subscriptions on the same path. */
@Module({
  imports: [
    AccessModule,
    GraphqlContextModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [GraphqlContextModule],
      inject: [ENVIRONMENT, LOG, RequestContextFactory],
      useFactory: (
        { mode }: Environment,
        log: Logger,
        contexts: RequestContextFactory,
      ): ApolloDriverConfig => ({
        path: '/graphql',
        autoSchemaFile: true,
        sortSchema: false,
        graphiql: false,
        introspection: mode === 'development',
        includeStacktraceInErrorResponses: false,
        allowBatchedHttpRequests: false,
        csrfPrevention: true,
        parseOptions: { maxTokens: limits.tokens },
        validationRules: [...documentRules],
        plugins: [operationCheckPlugin()],
        formatError: formatErrorWith(log),
        context: ({ req }: { req: Request }) => contexts.create(req.headers),
      }),
    }),
  ],
  providers: [SubscriptionGate, SubscriptionServer],
})
export class SojournGraphqlModule {}
