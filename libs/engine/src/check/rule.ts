import type { Problem } from '@sojourn/journey';
import type { Draft } from './draft.js';

/** One thing that is asked of every draft: total, and linear in its size, whatever the draft holds. */
export type Rule = (draft: Draft) => readonly Problem[];
