import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { raw } from 'express';
import { readIntakeBody } from './intake-body.js';

/** The most one intake request may weigh, unpacked, in bytes. */
export const REQUEST_BYTES = 500 * 1024;

const readBytes = raw({ type: () => true, limit: REQUEST_BYTES, inflate: true });

/** Reads the body of an intake request, packed or not, as JSON whatever the content type says. */
export const readRequest: RequestHandler = (request: Request, response: Response, next: NextFunction) => {
  readBytes(request, response, (error?: unknown) => {
    if (error !== undefined) {
      next(error);
      return;
    }
    const bytes: unknown = request.body;
    request.body = readIntakeBody(Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0));
    next();
  });
};
