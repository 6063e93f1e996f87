import { after } from '@sojourn/conditions';
import { parseDuration, type Reentry } from '@sojourn/journey';
import type { PastEntry } from './admission.js';

/** What re-entry says about a new entry under a key. */
export type ReentryDecision =
  | { readonly kind: 'enters'; readonly generation: number; readonly restarts: boolean }
  | { readonly kind: 'stays-out'; readonly rule: string; readonly reason: string };

/** Whether a customer may enter (again) under this key, by what they entered before, whatever the version. */
export function mayEnter(
  reentry: Reentry,
  key: string,
  past: readonly PastEntry[],
  now: number,
  zone: string,
): ReentryDecision {
  const same = past.filter((entry) => entry.key === key);
  // Policies span versions: an entry under another policy counts where one run follows the other.
  const isInside = past.some(({ endedAt }) => endedAt === null);
  switch (reentry.policy) {
    case 'once':
      // Whoever entered under another policy, before it was changed, has entered.
      return past.length === 0 ? first() : staysOut('already-entered', 'Entered before, and only once');
    case 'once-per-key':
      return same.length === 0 ? first() : staysOut('already-entered', 'Entered before with this key');
    case 'always':
      return same.length === 0 ? first() : staysOut('already-entered', 'Entered by this very event');
    case 'restart-per-key':
      return {
        kind: 'enters',
        generation: nextGeneration(same),
        restarts: same.some(({ endedAt }) => endedAt === null),
      };
    case 'again-after-exit':
      return isInside ? stillInside() : again(same);
    case 'again-after':
      if (isInside) return stillInside();
      return isOver(reentry.after, past, now, zone)
        ? again(same)
        : staysOut('too-soon', 'Entered too short a time ago');
  }
}

/**
 * Who is only compared with ends at once, while others are still inside when the next occasion comes: they are counted
 * once where others would go on with the run they are in.
 */
export function reentryOfControls(reentry: Reentry): Reentry {
  if (reentry.policy === 'restart-per-key') return { ...reentry, policy: 'once-per-key' };
  return reentry.policy === 'again-after-exit' ? { policy: 'once' } : reentry;
}

function first(): ReentryDecision {
  return { kind: 'enters', generation: 0, restarts: false };
}

function again(same: readonly PastEntry[]): ReentryDecision {
  return { kind: 'enters', generation: nextGeneration(same), restarts: false };
}

function nextGeneration(same: readonly PastEntry[]): number {
  return Math.max(-1, ...same.map(({ generation }) => generation)) + 1;
}

function stillInside(): ReentryDecision {
  return staysOut('still-inside', 'Is still inside');
}

function staysOut(rule: string, reason: string): ReentryDecision {
  return { kind: 'stays-out', rule, reason };
}

function isOver(length: string, past: readonly PastEntry[], now: number, zone: string): boolean {
  const duration = parseDuration(length);
  if (duration === null) throw new Error(`Not a duration: ${length}`);
  return past.every(({ enteredAt }) => after(enteredAt, duration, zone) <= now);
}
