import { ENTERED, problemAt, TRIGGER, type Problem } from '@sojourn/journey';
import type { Draft } from './draft.js';

/** Something comes after the trigger. */
export function hasStart(draft: Draft): readonly Problem[] {
  if (draft.leaving(TRIGGER).some(({ outcome }) => outcome === ENTERED)) return [];
  return [
    problemAt([TRIGGER], 'nothing-after-trigger', 'Nothing comes after the trigger yet: add a first node.'),
  ];
}
