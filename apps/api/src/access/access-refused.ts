import { ForbiddenException } from '@nestjs/common';
import type { Access } from './access.js';

/** Thrown when the caller is known but may not do this. */
export class AccessRefused extends ForbiddenException {
  constructor(readonly access: Exclude<Access, 'anyone'>) {
    super(
      access === 'ingest'
        ? 'Events are sent in with a key, not with a session.'
        : `This needs the role ${access}.`,
    );
  }
}
