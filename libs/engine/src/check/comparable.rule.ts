import { fieldName, fieldsIn } from '@sojourn/conditions';
import { problemAt, quote, type Problem } from '@sojourn/journey';
import { mismatchIn } from './conditions/comparison.js';
import { rulesIn, type PlacedRule } from './conditions/placed-rules.js';
import type { DataKind } from './check-options.js';
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
  const mismatch = (field?: string, kind?: DataKind) =>
    mismatchIn(rule, (other) => (other === field ? kind : fields.kindOf(other, event)));
  const clear = mismatch();
  // Of a field whose values disagree a comparison sees only some.
  const [mixed] = fieldsIn(rule).flatMap(({ part }) => {
    const kinds = fields.kindsOf(part);
    return kinds.some((kind) => mismatch(part, kind))
      ? `${quote(fieldName(part))} was sent as ${kinds.join(' and ')}`
      : [];
  });
  const { message, instead } = clear ?? { message: mixed };
  if (message === undefined) return [];
  const words = `${message}, so ${clear ? 'this cannot' : 'not all can'} be compared.`;
  const problem = problemAt(path, 'cannot-compare', words, 'warning');
  if (instead === undefined) return [problem];
  return [{ ...problem, fix: setTo(`Use ${instead.words}`, [...path, ...instead.path], instead.value) }];
}
