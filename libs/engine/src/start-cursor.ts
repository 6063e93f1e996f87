import type { Cursor, Memory } from './cursor.js';

/** How a customer came in. */
export interface Entry extends Pick<Memory, 'entryPlace' | 'entryEvent' | 'enteredAt'> {
  /** Only compared with. */
  readonly control?: boolean;
}

const unknown: Entry = { entryPlace: 0, entryEvent: null, enteredAt: 0 };

/** The cursor of an enrollment that was just let in. */
export function startCursor({ control = false, ...entry }: Entry = unknown): Cursor {
  return { kind: 'entered', visits: 0, memory: { ...entry, ...(control && { control }) } };
}
