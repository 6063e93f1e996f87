import { createHmac } from 'node:crypto';
import type { IdentifierKind } from '../customers/customer-identifier.entity.js';

/** A name that may be suppressed: an id, or the address of an email. */
export interface SuppressibleName {
  readonly kind: IdentifierKind | 'email';
  readonly value: string;
}

/** What is kept of a name: HMAC-SHA256 with the workspace's salt, over its kind and its value. */
export function suppressionHash(salt: Buffer, { kind, value }: SuppressibleName): Buffer {
  return createHmac('sha256', salt).update(`${kind}:${value}`).digest();
}

/** The address that these attributes tell, in the one form in which it is hashed; null when they tell none. */
export function addressName({ email }: Readonly<Record<string, unknown>>): SuppressibleName | null {
  if (typeof email !== 'string' || email.trim() === '') return null;
  return { kind: 'email', value: email.trim().normalize('NFC').toLowerCase() };
}
