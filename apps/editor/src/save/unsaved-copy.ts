import { z } from 'zod';

const copySchema = z.object({ baseRevision: z.number(), draft: z.unknown() });

/** A draft that the server does not have yet, kept in the browser so that a closed tab loses nothing. */
export type UnsavedCopy = z.infer<typeof copySchema>;

/** Where unsaved drafts are kept; `localStorage`, or anything with its shape. */
export type CopyStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (journeyId: string) => `sojourn:unsaved:${journeyId}`;

/** The unsaved draft of a journey, if one was left behind. */
export function readUnsavedCopy(storage: CopyStorage, journeyId: string): UnsavedCopy | null {
  const text = storage.getItem(keyOf(journeyId));
  if (text === null) return null;
  const read = z.string().transform(parseJson).pipe(copySchema).safeParse(text);
  if (!read.success) storage.removeItem(keyOf(journeyId));
  return read.data ?? null;
}

/** Keeps a draft until it is saved. */
export function keepUnsavedCopy(storage: CopyStorage, journeyId: string, copy: UnsavedCopy): void {
  storage.setItem(keyOf(journeyId), JSON.stringify(copy));
}

/** Forgets a draft that the server has now. */
export function dropUnsavedCopy(storage: CopyStorage, journeyId: string): void {
  storage.removeItem(keyOf(journeyId));
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('is not JSON');
    return z.NEVER;
  }
}
