import { problemAt, type Problem } from '@sojourn/journey';
import { schemaOf } from '../schema-fields.js';
import type { Draft, JudgedNode } from './draft.js';
import { setTo } from './fixes.js';
import { wordsFor } from './words-for.js';

/** Every wait ends by itself at some time. */
export function endingWaits({ nodes }: Draft): readonly Problem[] {
  return [...nodes.values()].filter(({ traits }) => traits.rests?.max === null).map(endlessWait);
}

function endlessWait(placed: JudgedNode): Problem {
  const message = `${wordsFor(placed)} has no end: who never gets what it waits for stays in the journey for ever.`;
  const problem = problemAt(placed.path, 'endless-wait', message, 'warning');
  if (placed.type === undefined || schemaOf(placed.type.configSchema, 'limit') === undefined) return problem;
  return { ...problem, fix: setTo('Wait at most 7 days', [...placed.path, 'config', 'limit'], 'P7D') };
}
