import { problemAt, type Problem } from '@sojourn/journey';
import type { Draft } from './draft.js';
import { wordsFor } from './words-for.js';

/** Nobody is held out from what they must be told: a journey with a transactional message has no holdout. */
export function fairHoldout({ settings, nodes }: Draft): readonly Problem[] {
  const { holdout } = settings;
  if (typeof holdout !== 'number' || !(holdout > 0)) return [];
  const must = [...nodes.values()].find(({ traits }) => traits.message?.purpose === 'transactional');
  if (must === undefined) return [];
  const path = ['settings', 'holdout'];
  const message = `${wordsFor(must)} is transactional: everyone must get it, so this journey can have no holdout.`;
  return [
    {
      ...problemAt(path, 'holdout-over-transactional', message),
      fix: { title: 'Remove the holdout', edits: [{ op: 'remove', path }] },
    },
  ];
}
