import type { KnownType } from '../variables/known-path.js';

/** The kinds of what a field is compared with. */
export const operandKinds = [
  { kind: 'text', words: 'text' },
  { kind: 'number', words: 'number' },
  { kind: 'truth', words: 'yes or no' },
  { kind: 'field', words: 'field' },
] as const;
/** See `operandKinds`. */
export type OperandKind = (typeof operandKinds)[number]['kind'];

/** The kind of a value; of one that is still empty, the kind its field is known to have. */
export function operandKindOf(value: unknown, known: KnownType | undefined): OperandKind {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'truth';
  if (typeof value === 'object' && value !== null && 'field' in value) return 'field';
  const isEmpty = value === '' || value == null;
  return isEmpty && (known === 'number' || known === 'truth') ? known : 'text';
}

/** What was typed, as it is stored: a number where the field is known to hold one. */
export function fromTyped(value: unknown, known: KnownType | undefined): unknown {
  if (known !== 'number' || typeof value !== 'string' || value.trim() === '') return value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

/** A value turned into one of another kind, as far as it makes sense there; null when nothing is left. */
export function toKind(value: unknown, kind: OperandKind): unknown {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
    case 'truth':
      return true;
    case 'field':
      return { field: 'customer.email' };
  }
}
