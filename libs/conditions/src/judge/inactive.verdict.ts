import type { Scope } from '../scope.js';
import { lengthMs } from '../time/length-ms.js';
import { always, during, type Verdict } from '../verdict.js';

/** Judges whether nothing was done for a length of time, by a customer who has been known for at least as long. */
export function inactiveVerdict(length: string, { facts, now, looked }: Scope): Verdict {
  const { knownSince, lastActivity } = facts;
  looked?.('last activity', lastActivity ?? null);
  if (knownSince === undefined) return always(false);
  return during(now, Math.max(knownSince, lastActivity ?? -Infinity) + lengthMs(length), Infinity);
}
