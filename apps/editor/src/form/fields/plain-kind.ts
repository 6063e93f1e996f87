/** The kinds of a value that a marketer gives; the last only where that may be. */
export const plainKinds = [
  { kind: 'text', words: 'text' },
  { kind: 'number', words: 'number' },
  { kind: 'yes-no', words: 'yes or no' },
  { kind: 'nothing', words: 'not set' },
] as const;
/** See `plainKinds`. */
export type PlainKind = (typeof plainKinds)[number]['kind'];

/** The kind of a value; undefined of one that is not there. */
export function plainKindOf(value: unknown): PlainKind | undefined {
  return kindsByType.get(typeof value);
}

const kindsByType: ReadonlyMap<string, PlainKind> = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['boolean', 'yes-no'],
]);

/** A value turned into one of another kind, as far as it makes sense there; undefined when nothing is left. */
export function asPlainKind(value: unknown, kind: PlainKind): string | number | boolean | null | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'yes-no':
      return true;
    case 'nothing':
      return null;
  }
}
