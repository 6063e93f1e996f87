import type { Carries } from '@sojourn/engine';

/** What the worker carries out today, beyond node types: what a draft may ask for. */
export const carriedOut: Carries = {
  reentry: ['once', 'once-per-key', 'restart-per-key', 'again-after-exit', 'again-after', 'always'],
  settings: ['timezone', 'staleAfter', 'holdout'],
  facts: ['paths', 'events', 'messages', 'segments', 'lists', 'consents', 'activity'],
  goals: true,
  exits: true,
};
