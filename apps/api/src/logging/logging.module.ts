import { DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from 'pino';

/** Token of the process's pino logger. */
export const LOG = Symbol('log');

/** Gives every room the process's log. */
@Global()
@Module({})
export class LoggingModule {
  /** The module for one logger. */
  static of(log: Logger): DynamicModule {
    return { module: LoggingModule, providers: [{ provide: LOG, useValue: log }], exports: [LOG] };
  }
}
