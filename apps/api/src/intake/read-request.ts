import { raw, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { readIntakeBody } from './intake-body.js';
import { unpackUnlabeled } from './unpack-unlabeled.js';

/** The most one intake request may weigh, unpacked, in bytes. */
const REQUEST_BYTES = 500 * 1024;

function readJson(request: Request, _response: Response, next: NextFunction): void {
  const bytes: unknown = request.body;
  request.body = readIntakeBody(Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0));
  next();
}

/** Reads the body of an intake request, packed or not, as JSON whatever the content type says. */
export const readRequest: readonly RequestHandler[] = [
  raw({ type: () => true, limit: REQUEST_BYTES, inflate: true }),
  unpackUnlabeled(REQUEST_BYTES),
  readJson,
];
