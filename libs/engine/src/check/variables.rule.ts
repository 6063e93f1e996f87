import { problemAt, quote, type Fix, type Problem } from '@sojourn/journey';
import { judgeVariable, type Doubt } from './data/judge-variable.js';
import { knownFields } from './data/known-fields.js';
import { variablesOf, type Variable } from './data/variables.js';
import type { Draft } from './draft.js';
import { setTo } from './fixes.js';

/** Every field that is read can be there: in the data that are known, and on the way to where it is read. */
export function knownVariables(draft: Draft): readonly Problem[] {
  const variables = variablesOf(draft);
  const sources = variables.flatMap(({ field }) => resultNode(field) ?? []);
  const known = {
    draft,
    fields: knownFields(draft.options, draft.trigger.traits, written(draft)),
    leadsTo: draft.reach(sources),
  };
  return variables.flatMap((variable) => {
    const doubt = judgeVariable(variable, known);
    return doubt === null ? [] : [problemWith(variable, doubt)];
  });
}

/** An attribute that the journey writes itself need not be there before. */
function written({ nodes }: Draft): readonly string[] {
  return [...nodes.values()].flatMap(({ traits }) => traits.writes ?? []);
}

/** `code` of `results.code.value`. */
function resultNode(field: string): string | undefined {
  const [root, id] = field.split('.', 2);
  return root === 'results' ? id : undefined;
}

function problemWith(variable: Variable, doubt: Doubt): Problem {
  const fix = fixFor(variable, doubt);
  const ending = variable.isSame === true ? ', so no event can be about the same' : '';
  return {
    ...problemAt(
      variable.path,
      variable.isSame === true ? 'nothing-to-match' : 'unknown-variable',
      `${doubt.message}${ending}.${fix === undefined ? '' : ` Do you mean ${quote(doubt.meant ?? '')}?`}`,
      doubt.certain === true ? 'error' : 'warning',
    ),
    ...(fix && { fix }),
  };
}

function fixFor({ path, write }: Variable, { meant }: Doubt): Fix | undefined {
  const value = meant === undefined ? undefined : write?.(meant);
  if (meant === undefined || value === undefined) return undefined;
  return setTo(`Use ${quote(meant)}`, path, value);
}
