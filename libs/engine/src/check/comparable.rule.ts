import { problemAt, type Problem } from '@sojourn/journey';
import { mismatchIn } from './conditions/comparison.js';
import { rulesIn, type PlacedRule } from './conditions/placed-rules.js';
import { knownFields, type KnownFields } from './data/known-fields.js';
import type { Draft } from './draft.js';
import { setTo } from './fixes.js';

/** Conditions compare what can be compared: numbers with numbers, dates with dates. */
export function comparableValues({ conditions, options, trigger }: Draft): readonly Problem[] {
  const fields = knownFields(options, trigger.traits);
  return conditions.flatMap(({ path, when, event }) =>
    rulesIn({ path, group: when, event }).flatMap((placed) => problemIn(placed, fields)),
  );
}

function problemIn({ rule, path, event }: PlacedRule, fields: KnownFields): readonly Problem[] {
  const mismatch = mismatchIn(rule, (field) => fields.kindOf(field, event));
  if (mismatch === undefined) return [];
  const { message, instead } = mismatch;
  const problem = problemAt(path, 'cannot-compare', `${message}, so this cannot be compared.`, 'warning');
  if (instead === undefined) return [problem];
  return [{ ...problem, fix: setTo(`Use ${instead.words}`, [...path, ...instead.path], instead.value) }];
}
