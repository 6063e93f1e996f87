import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';
import { describeError } from './describe-error.js';

/**
 * Nest's log as JSON lines by pino: the message, the context's name and a reduced error, nothing else. What Nest says
 * about its own start is for debugging.
 */
export class PinoLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(fields(rest), text(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn(fields(rest), text(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const thrown = [message, ...rest].find((part) => part instanceof Error);
    this.pino.error({ ...fields(rest), ...(thrown && { error: describeError(thrown) }) }, text(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(fields(rest), text(message));
  }
}

/** Nest passes the name of the logging class last. */
function fields(rest: readonly unknown[]): { readonly context?: string } {
  const last = rest.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? { context: last } : {};
}

function text(message: unknown): string {
  return typeof message === 'string' ? message : 'an error';
}
