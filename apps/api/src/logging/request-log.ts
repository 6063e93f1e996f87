import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** Writes one line for each answered request: method, path without its query, status and time; nothing that was sent. */
export function requestLog(log: Logger): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const begin = performance.now();
    const { method } = request;
    const path = request.path;
    response.once('finish', () => {
      const durationMs = Math.round(performance.now() - begin);
      log.info({ method, path, status: response.statusCode, durationMs }, 'answered');
    });
    next();
  };
}
