import { raw, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { brokenBody, readIntakeBody } from './intake-body.js';
import { isPacking, unpack } from './unpack.js';

/** The most one intake request may weigh, unpacked, in bytes. */
const REQUEST_BYTES = 500 * 1024;

/** Takes the label of what we unpack ourselves off; what has one then is answered 415. */
function takeLabel(request: Request, response: Response, next: NextFunction): void {
  const label = request.headers['content-encoding']?.toLowerCase();
  if (isPacking(label)) {
    response.locals['packing'] = label;
    delete request.headers['content-encoding'];
  }
  next();
}

async function readBody(request: Request, response: Response, next: NextFunction): Promise<void> {
  const sent: unknown = request.body;
  const bytes = Buffer.isBuffer(sent) ? sent : Buffer.alloc(0);
  const label = response.locals['packing'] as string | undefined;
  const unpacking = await unpack(bytes, label, REQUEST_BYTES);
  request.body =
    unpacking.kind === 'unpacked'
      ? readIntakeBody(unpacking.bytes)
      : brokenBody('broken-packing', unpacking.reason, bytes);
  next();
}

/**
 * Reads the body of an intake request, packed or not, as JSON whatever the content type says. It is unpacked here, so that
 * what cannot be is left to be kept and shown, like everything else that cannot be read.
 */
export const readRequest: readonly RequestHandler[] = [
  takeLabel,
  raw({ type: () => true, limit: REQUEST_BYTES, inflate: false }),
  readBody,
];
