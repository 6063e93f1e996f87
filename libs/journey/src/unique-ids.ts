import { z } from 'zod';
import { quote } from './quote.js';

/** Refuses the second entry of a list with the same id: figures are kept by it. Also when entries have other problems. */
export const uniqueIds = z.superRefine<readonly { readonly id: string }[]>(
  (entries, context) => {
    const seen = new Set<unknown>();
    for (const [index, entry] of entries.entries()) {
      const id = idOf(entry);
      if (id !== undefined && seen.has(id)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: `must not be ${quote(id)} again: another one has it already`,
          params: { code: 'repeated-id' },
        });
      }
      seen.add(id);
    }
  },
  { when: ({ value }) => Array.isArray(value) },
);

/** Entries that were refused are looked at too, whatever they are. */
function idOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return undefined;
  return typeof entry.id === 'string' ? entry.id : undefined;
}
