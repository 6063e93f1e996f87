import { canonicalJson } from './canonical-json.js';
import type { Journey } from './journey.schema.js';
import { sha256Hex } from './sha256-hex.js';

/** SHA-256 (hex) over what a journey does: its canonical JSON without `layout` and `notes`. */
export function contentHash(journey: Journey): string {
  const { layout: _layout, notes: _notes, ...content } = journey;
  return sha256Hex(canonicalJson(content));
}
