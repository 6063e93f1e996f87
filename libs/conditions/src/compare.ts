/** How two values are compared. */
export type Comparison = '=' | '!=' | '>' | '>=' | '<' | '<=';

/**
 * Compares as marketers mean it: texts without regard to case unless asked, a number never with a text that looks like
 * it, an order among numbers only. What is missing equals nothing, and so do lists and groups of fields.
 */
export function compares(left: unknown, is: Comparison, right: unknown, matchCase = false): boolean {
  switch (is) {
    case '=':
      return isEqual(left, right, matchCase);
    case '!=':
      return !isEqual(left, right, matchCase);
    case '>':
      return areNumbers(left, right, (a, b) => a > b);
    case '>=':
      return areNumbers(left, right, (a, b) => a >= b);
    case '<':
      return areNumbers(left, right, (a, b) => a < b);
    case '<=':
      return areNumbers(left, right, (a, b) => a <= b);
  }
}

/** Whether a value equals one of these. */
export function isOneOf(value: unknown, others: readonly unknown[], matchCase = false): boolean {
  return others.some((other) => isEqual(value, other, matchCase));
}

/** Whether a text holds another, or a list holds a value. */
export function contains(whole: unknown, part: unknown, matchCase = false): boolean {
  if (Array.isArray(whole)) return isOneOf(part, whole, matchCase);
  return areTexts(whole, part, matchCase, (text, piece) => text.includes(piece));
}

/** Whether a text begins with another. */
export function beginsWith(whole: unknown, start: unknown, matchCase = false): boolean {
  return areTexts(whole, start, matchCase, (text, piece) => text.startsWith(piece));
}

/** A text without regard to case, as comparisons see it. */
function fold(text: string): string {
  // Only at the end of a word a sigma is written ς: two texts with the same letters would not contain each other.
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
}

function isEqual(left: unknown, right: unknown, matchCase: boolean): boolean {
  if (typeof left === 'number' || typeof left === 'boolean') return left === right;
  return areTexts(left, right, matchCase, (a, b) => a === b);
}

function areNumbers(left: unknown, right: unknown, holds: (a: number, b: number) => boolean): boolean {
  return typeof left === 'number' && typeof right === 'number' && holds(left, right);
}

function areTexts(
  left: unknown,
  right: unknown,
  matchCase: boolean,
  holds: (a: string, b: string) => boolean,
): boolean {
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  return matchCase ? holds(left.normalize('NFC'), right.normalize('NFC')) : holds(fold(left), fold(right));
}
