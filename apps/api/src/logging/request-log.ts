import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { measures } from '../telemetry/measures.js';

/**
 * Writes one line for each answered request, and times it: method, path without its query, status and time; nothing that
 * was sent.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const begin = performance.now();
    const { method } = request;
    const path = request.path;
    response.once('finish', () => {
      const durationMs = Math.round(performance.now() - begin);
      log.info({ method, path, status: response.statusCode, durationMs }, 'answered');
      const status = String(response.statusCode);
      measures.requests.record(performance.now() - begin, { method, room: roomOf(path), status });
    });
    next();
  };
}

/** Few names, whatever is asked for. */
function roomOf(path: string): string {
  if (path.startsWith('/v1/')) return 'intake';
  if (path.startsWith('/graphql')) return 'graphql';
  return /^\/(healthz|readyz)$/.test(path) ? 'health' : 'pages';
}
