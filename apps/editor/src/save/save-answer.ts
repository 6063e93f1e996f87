import type { Problem } from '@sojourn/journey';
import type { JourneyHeadFragment } from '../generated/graphql.js';

/** The draft that somebody else saved in between. */
export interface DraftConflict {
  readonly revision: number;
  readonly savedAt: string;
  /** Who saved it, if known. */
  readonly savedBy: string | null;
  readonly draft: unknown;
}

/** What came of a save. */
export type SaveAnswer =
  | {
      readonly kind: 'saved';
      readonly revision: number;
      readonly problems: readonly Problem[];
      readonly head: JourneyHeadFragment;
    }
  | { readonly kind: 'conflict'; readonly theirs: DraftConflict }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unreachable' };
