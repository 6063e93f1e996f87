import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.js';
import type { Journey } from './journey.schema.js';

/** SHA-256 (hex) over what a journey does: its canonical JSON without `layout` and `notes`. */
export function contentHash(journey: Journey): string {
  const { layout: _layout, notes: _notes, ...content } = journey;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
}
