import { parseDuration } from '@sojourn/journey';
import {
  durationUnits,
  readSimpleDuration,
  writeSimpleDuration,
  type DurationUnit,
} from './simple-duration.js';

/** A length of time as it was typed: one unit, and an amount that need not be a number yet. */
export interface TypedLength {
  readonly text: string;
  readonly unit: DurationUnit;
}

/** What may be typed where an amount is asked for; that it is no whole number is said beside it. */
const TYPEABLE = /^[\d.,+-]*$/;

/** Reads a saved length for editing, be its amount sound or not; null when it has several units, or none. */
export function readTypedLength(saved: string): TypedLength | null {
  const simple = readSimpleDuration(saved);
  if (simple !== null) return { text: String(simple.amount), unit: simple.unit };
  const text = /^PT?([^A-Z]*)[A-Z]$/.exec(saved)?.[1];
  if (text === undefined) return null;
  const unit = durationUnits.find((each) => writeTypedLength({ text, unit: each }) === saved);
  return unit === undefined ? null : { text, unit };
}

/** Writes a length as it is saved: `P3D`; what is no number stays to be seen and mended: `P1.5D`. */
export function writeTypedLength({ text, unit }: TypedLength): string {
  return writeSimpleDuration({ amount: 0, unit }).replace('0', text);
}

/** Whether a text can stand in the field of an amount. */
export function isTypeable(text: string): boolean {
  return TYPEABLE.test(text);
}

/** What is wrong with an amount, in words; undefined while nothing is typed, and when it is sound. */
export function refusalOfAmount(typed: TypedLength): string | undefined {
  if (typed.text === '' || parseDuration(writeTypedLength(typed)) !== null) return undefined;
  return 'Use a whole number, at most 999,999.';
}
