import { DynamicModule, Global, Module } from '@nestjs/common';
import type { Environment } from './environment.js';

/** Token under which the process's configuration is injected. */
export const ENVIRONMENT = Symbol('environment');

/** Gives every room the configuration read at boot. */
@Global()
@Module({})
export class EnvironmentModule {
  /** The module for one configuration. */
  static of(environment: Environment): DynamicModule {
    return {
      module: EnvironmentModule,
      providers: [{ provide: ENVIRONMENT, useValue: environment }],
      exports: [ENVIRONMENT],
    };
  }
}
