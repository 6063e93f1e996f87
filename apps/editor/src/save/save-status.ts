import type { DraftConflict } from './save-answer.js';

/** Where the draft stands between browser and server. */
export type SaveStatus =
  | { readonly kind: 'saved' }
  /** Changed; a save starts after a short pause. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  /** The server was not reached; tried again by itself. */
  | { readonly kind: 'offline' }
  /** The server refused; tried again on request, or with the next change. */
  | { readonly kind: 'failed'; readonly message: string }
  /** Somebody saved in between; nothing is written until a person decides. */
  | { readonly kind: 'conflict'; readonly theirs: DraftConflict };
