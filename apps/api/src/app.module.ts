import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Logger } from 'pino';
import { StoreModule } from './database/store.module.js';
import type { Environment } from './environment/environment.js';
import { EnvironmentModule } from './environment/environment.module.js';
import { SojournGraphqlModule } from './graphql/graphql.module.js';
import { HealthModule } from './health/health.module.js';
import { ProblemFilter } from './http-problems/problem.filter.js';
import { InboxModule } from './inbox/inbox.module.js';
import { LoggingModule } from './logging/logging.module.js';
import { OpenApiModule } from './openapi/openapi.module.js';
import { rooms } from './rooms.js';
import { Drain } from './web/drain.js';
import { WebModule } from './web/web.module.js';

/** All rooms of the API. */
@Module({})
export class AppModule {
  /** The application for one configuration; the inbox is part of development only. */
  static of(environment: Environment, log: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        EnvironmentModule.of(environment),
        LoggingModule.of(log),
        StoreModule.connected(),
        SojournGraphqlModule,
        ...rooms,
        HealthModule,
        OpenApiModule,
        ...(environment.inboxDir === undefined ? [] : [InboxModule]),
        WebModule,
      ],
      // Drain belongs to the root, whose hooks come first when the application stops.
      providers: [Drain, { provide: APP_FILTER, useClass: ProblemFilter }],
    };
  }
}
