import { DynamicModule, Global, Module } from '@nestjs/common';
import {
  AttributeObserver,
  createDataSource,
  Intake,
  Notifier,
  OUTBOX_CHANNEL,
  REFUSED_CHANNEL,
  Store,
} from '@sojourn/store';
import { ENVIRONMENT } from '../environment/environment.module.js';
import type { Environment } from '../environment/environment.js';
import { describeError } from '../logging/describe-error.js';
import { LOG } from '../logging/logging.module.js';
import type { Logger } from 'pino';
import { DATA_SOURCE, type DataSource } from './data-source.js';
import { REFUSED_BELL } from './refused-bell.js';
import { StoreLifecycle } from './store.lifecycle.js';

/** Gives every room the repositories, over one pool of connections. */
@Global()
@Module({})
export class StoreModule {
  /** The module; connects while the application starts. */
  static connected(): DynamicModule {
    return {
      module: StoreModule,
      providers: [
        {
          provide: DATA_SOURCE,
          inject: [ENVIRONMENT],
          useFactory: ({ databaseUrl }: Environment) =>
            createDataSource({ url: databaseUrl, applicationName: 'sojourn-api' }).initialize(),
        },
        {
          provide: Notifier,
          inject: [DATA_SOURCE, LOG],
          useFactory: (dataSource: DataSource, log: Logger) =>
            new Notifier(dataSource, OUTBOX_CHANNEL, {
              onFailure: (error) => {
                log.warn(
                  { error: describeError(error) },
                  'the relay could not be told; it will look by itself',
                );
              },
            }),
        },
        {
          provide: AttributeObserver,
          inject: [DATA_SOURCE, LOG],
          useFactory: (dataSource: DataSource, log: Logger) =>
            new AttributeObserver(dataSource, (error) => {
              log.warn({ error: describeError(error) }, 'types of attributes not noted');
            }),
        },
        {
          provide: REFUSED_BELL,
          inject: [DATA_SOURCE, LOG],
          useFactory: (dataSource: DataSource, log: Logger) =>
            new Notifier(dataSource, REFUSED_CHANNEL, {
              onFailure: (error) => {
                log.warn({ error: describeError(error) }, 'nobody could be told of what was refused');
              },
            }),
        },
        {
          provide: Intake,
          inject: [DATA_SOURCE, Notifier, AttributeObserver],
          useFactory: (dataSource: DataSource, notifier: Notifier, observer: AttributeObserver) =>
            new Intake(dataSource, notifier.ring, observer),
        },
        {
          provide: Store,
          inject: [DATA_SOURCE],
          useFactory: (dataSource: DataSource) => new Store(dataSource),
        },
        StoreLifecycle,
      ],
      exports: [DATA_SOURCE, REFUSED_BELL, AttributeObserver, Intake, Notifier, Store],
    };
  }
}
