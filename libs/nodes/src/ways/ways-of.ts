import type { Outcome } from '@sojourn/sdk';
import { z } from 'zod';

const named = z.object({ id: z.string().min(1), title: z.string().catch('') });

/** The ways out that a list of a draft names, as far as it does; a title that is missing is made of the entry. */
export function waysOf(
  list: unknown,
  titleOf: (entry: unknown) => string | undefined = () => undefined,
): readonly Outcome[] {
  return Array.isArray(list) ? list.flatMap((entry) => readWay(entry, titleOf)) : [];
}

function readWay(entry: unknown, titleOf: (entry: unknown) => string | undefined): readonly Outcome[] {
  const read = named.safeParse(entry);
  if (!read.success) return [];
  const { id, title } = read.data;
  return [{ id, title: title || (titleOf(entry) ?? id) }];
}
