import { isMissing } from './look-up.js';

/** Equality as marketers mean it: texts without regard to case, and a number is never a text. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (isMissing(left) || isMissing(right)) return false;
  if (typeof left === 'string' && typeof right === 'string') return fold(left) === fold(right);
  return left === right;
}

/** Whether two numbers stand in an order; anything else stands in none. */
export function isOrdered(
  left: unknown,
  right: unknown,
  holds: (left: number, right: number) => boolean,
): boolean {
  return typeof left === 'number' && typeof right === 'number' && holds(left, right);
}

/** Whether a text holds another, or a list holds a value. */
export function contains(whole: unknown, part: unknown): boolean {
  if (Array.isArray(whole)) return whole.some((item) => isEqual(item, part));
  return bothTexts(whole, part, (text, piece) => text.includes(piece));
}

/** Whether a text begins with another. */
export function beginsWith(whole: unknown, start: unknown): boolean {
  return bothTexts(whole, start, (text, piece) => text.startsWith(piece));
}

function bothTexts(left: unknown, right: unknown, holds: (left: string, right: string) => boolean): boolean {
  return typeof left === 'string' && typeof right === 'string' && holds(fold(left), fold(right));
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
