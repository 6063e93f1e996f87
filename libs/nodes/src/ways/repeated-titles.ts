import type { ConfigProblem } from '@sojourn/engine';

/** A warning for each entry of the list at `field` that is called like an earlier one; `name` is what two of them are. */
export function repeatedTitles(
  field: string,
  entries: readonly { readonly title: string }[],
  name: string,
): readonly ConfigProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ title }, index): readonly ConfigProblem[] => {
    const isRepeated = seen.has(title);
    seen.add(title);
    if (!isRepeated) return [];
    const message = `Two ${name} are called “${title}”.`;
    return [{ code: 'repeated-title', message, severity: 'warning', path: [field, String(index), 'title'] }];
  });
}
