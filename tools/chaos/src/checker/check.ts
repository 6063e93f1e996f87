import type { Evidence } from '../evidence/evidence.js';
import { type IndexedEvidence, indexEvidence } from './indexed-evidence.js';
import { acknowledgedIsStored } from './rules/acknowledged-is-stored.js';
import { allAtRest } from './rules/all-at-rest.js';
import { effectsOnce } from './rules/effects-once.js';
import { enteredOnce } from './rules/entered-once.js';
import { inOrder } from './rules/in-order.js';
import { ledgerTellsAll } from './rules/ledger-tells-all.js';
import { noEarlyTimer } from './rules/no-early-timer.js';
import { nothingAfterAStop } from './rules/nothing-after-a-stop.js';
import { oneTryAtATime } from './rules/one-try-at-a-time.js';
import { onlyTheKilledEnd } from './rules/only-the-killed-end.js';
import { pathOfTheModel } from './rules/path-of-the-model.js';
import { storedOnce } from './rules/stored-once.js';
import { withinWorkspaces } from './rules/within-workspaces.js';
import type { Finding, Violation } from './violation.js';

const rules = {
  'acknowledged-is-stored': acknowledgedIsStored,
  'stored-once': storedOnce,
  'entered-once': enteredOnce,
  'in-order': inOrder,
  'all-at-rest': allAtRest,
  'ledger-tells-all': ledgerTellsAll,
  'one-try-at-a-time': oneTryAtATime,
  'nothing-after-a-stop': nothingAfterAStop,
  'no-early-timer': noEarlyTimer,
  'path-of-the-model': pathOfTheModel,
  'effects-once': effectsOnce,
  'within-workspaces': withinWorkspaces,
  'only-the-killed-end': onlyTheKilledEnd,
} as const satisfies Record<string, (evidence: IndexedEvidence) => readonly Finding[]>;

/** The name of something that must hold. */
export type RuleName = keyof typeof rules;

/** Judges the evidence: every violation of what must hold, whatever was killed. */
export function check(evidence: Evidence): readonly Violation[] {
  const indexed = indexEvidence(evidence);
  return Object.entries(rules).flatMap(([rule, find]) =>
    find(indexed).map((finding) => ({ rule, ...finding })),
  );
}
