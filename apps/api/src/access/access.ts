import { ROLES, type Role } from '@sojourn/store';
import type { Credential } from './credential.js';

/** What a route or an operation asks of whoever calls it: nothing, a key that may ingest, a server key, or a role. */
export type Access = 'anyone' | 'ingest' | 'server' | Role;

/**
 * Whether a credential is enough. A write key is enough for ingesting and for nothing else; a session is enough for no route
 * of programs.
 */
export function allows(credential: Credential, access: Exclude<Access, 'anyone'>): boolean {
  if (access === 'ingest') return credential.kind !== 'session';
  if (access === 'server') return credential.kind === 'server-key';
  if (credential.kind === 'write-key') return false;
  return ROLES.indexOf(credential.role) >= ROLES.indexOf(access);
}
