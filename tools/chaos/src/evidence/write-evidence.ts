import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from './evidence.js';

/** Writes all the evidence of a run into a folder, and what was found in it, for whoever looks into it later. */
export function writeEvidence(folder: string, evidence: Evidence, violations: readonly unknown[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'evidence.json'), JSON.stringify(evidence));
  writeFileSync(join(folder, 'violations.json'), JSON.stringify(violations, null, 2));
}
