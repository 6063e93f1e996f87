import type { Carries } from '@sojourn/engine';

/** What the worker carries out today, beyond node types: what a draft may ask for. */
const carriedOut: Carries = {
  reentry: ['once', 'once-per-key', 'restart-per-key', 'again-after-exit', 'again-after', 'always'],
  settings: ['timezone', 'staleAfter', 'holdout', 'priority'],
  facts: ['paths', 'events', 'messages', 'segments', 'lists', 'consents', 'activity'],
  goals: true,
  exits: true,
};

/** Triggers that let in many customers at once, so that a journey's pace can be kept. */
const audiences: readonly unknown[] = ['schedule', 'announcement', 'manual'];

/** What the worker carries out of a draft, whatever the draft is: who comes by an event of their own comes at once. */
export function carriedOutOf(draft: unknown): Carries {
  const type = (draft as { readonly trigger?: { readonly type?: unknown } | null } | null)?.trigger?.type;
  if (!audiences.includes(type)) return carriedOut;
  return { ...carriedOut, settings: [...carriedOut.settings, 'pace'] };
}
