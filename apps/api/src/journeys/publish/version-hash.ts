import { createHash } from 'node:crypto';
import type { TemplatesByNode } from '@sojourn/engine';
import { canonicalJson, contentHash, type Journey } from '@sojourn/journey';

/** SHA-256 (hex) of what a version freezes: what the journey does, and its templates in compiled form. */
export function versionHash(graph: Journey, templates: TemplatesByNode): string {
  return createHash('sha256')
    .update(canonicalJson([contentHash(graph), templates]))
    .digest('hex');
}
