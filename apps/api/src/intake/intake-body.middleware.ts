import { Injectable, NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { raw } from 'express';
import { readIntakeBody } from './intake-body.js';

/** The most one intake request may weigh, unpacked, in bytes. */
export const REQUEST_BYTES = 500 * 1024;

const readBytes = raw({ type: () => true, limit: REQUEST_BYTES, inflate: true });

/** Reads the body of intake requests, packed or not, as JSON whatever the content type says. */
@Injectable()
export class IntakeBodyMiddleware implements NestMiddleware {
  use(request: Request, response: Response, next: NextFunction): void {
    readBytes(request, response, (error?: unknown) => {
      if (error !== undefined) {
        next(error);
        return;
      }
      const bytes: unknown = request.body;
      request.body = readIntakeBody(Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0));
      next();
    });
  }
}
