import { canonicalJson, sha256Hex } from '@sojourn/journey';
import type { StartAudienceInput } from './start-audience.input.js';

/** SHA-256 (hex) of who is to enter and how fast, as it was sent: the same again has the same one. */
export function startFingerprint({ csv, customerIds, list, perHour }: StartAudienceInput): string {
  return sha256Hex(canonicalJson([csv ?? null, customerIds ?? null, list ?? null, perHour ?? null]));
}
