import { randomBytes } from 'node:crypto';
import { newSecret } from './secret.js';

const SHAPE = /^sj_[a-z]+_(?<publicId>[0-9a-f]{16})_[A-Za-z0-9_-]{43}$/;

/** A key as its holder writes it, and the part of it that may be shown. */
export interface ApiKeyText {
  readonly text: string;
  readonly publicId: string;
}

/** A new key for an environment (`development`): `sj_<environment>_<public id>_<secret>`. */
export function newApiKeyText(environment: string): ApiKeyText {
  const publicId = randomBytes(8).toString('hex');
  return { publicId, text: `sj_${environment}_${publicId}_${newSecret()}` };
}

/** The public id inside a presented key, or null when it does not have the shape of a key. */
export function publicIdOf(text: string): string | null {
  return SHAPE.exec(text)?.groups?.['publicId'] ?? null;
}
