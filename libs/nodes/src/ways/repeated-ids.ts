import type { ConfigProblem } from '@sojourn/engine';

/** A problem for each entry of the list at `field` whose id an earlier one has; `name` is what two of them are called. */
export function repeatedIds(
  field: string,
  entries: readonly { readonly id: string }[],
  name: string,
): readonly ConfigProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [repeated(field, index, `Two ${name} have the id “${id}”.`)] : [];
  });
}

function repeated(field: string, index: number, message: string): ConfigProblem {
  return { code: 'repeated-id', message, severity: 'error', path: [field, String(index), 'id'] };
}
