import { gunzip } from 'node:zlib';
import { PayloadTooLargeException } from '@nestjs/common';
import type { RequestHandler } from 'express';

const MAGIC = Buffer.from([0x1f, 0x8b]);

/**
 * Unpacks a body that is gzip and does not say so, up to a size in bytes; beyond it the answer is 413. What cannot be
 * unpacked stays as it is.
 */
export function unpackUnlabeled(limit: number): RequestHandler {
  return (request, _response, next) => {
    const bytes: unknown = request.body;
    if (!Buffer.isBuffer(bytes) || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
      next();
      return;
    }
    gunzip(bytes, { maxOutputLength: limit }, (error, unpacked) => {
      if (error === null) request.body = unpacked;
      next(isTooLarge(error) ? new PayloadTooLargeException() : undefined);
    });
  };
}

function isTooLarge(error: Error | null): boolean {
  return error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
