import { ForbiddenException } from '@nestjs/common';
import type { Access } from './access.js';

/** Thrown when the caller is known but may not do this. */
export class AccessRefused extends ForbiddenException {
  constructor(readonly access: Exclude<Access, 'anyone'>) {
    super(sayNeed(access));
  }
}

function sayNeed(access: AccessRefused['access']): string {
  if (access === 'ingest') return 'Events are sent in with a key, not with a session.';
  return access === 'server' ? 'This needs a server key.' : `This needs the role ${access}.`;
}
