import { parseDuration } from '@sojourn/journey';

/** The units that a duration can be given in. */
export const durationUnits = ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const;
/** See `durationUnits`. */
export type DurationUnit = (typeof durationUnits)[number];

/** A duration of one unit. */
export interface SimpleDuration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** Reads an ISO 8601 duration of one unit; null when it is none, or has several. */
export function readSimpleDuration(iso: string): SimpleDuration | null {
  const parsed = parseDuration(iso);
  if (parsed === null) return null;
  const used = durationUnits.filter((unit) => parsed[unit] > 0);
  if (used.length > 1) return null;
  const unit = used[0] ?? unitWritten(iso);
  return { unit, amount: parsed[unit] };
}

/** Writes a duration as ISO 8601: `P3D`, `PT20M`. */
export function writeSimpleDuration({ amount, unit }: SimpleDuration): string {
  const isClock = unit === 'seconds' || unit === 'minutes' || unit === 'hours';
  return `P${isClock ? 'T' : ''}${String(amount)}${unit.charAt(0).toUpperCase()}`;
}

/** The unit of a duration of no time: while a number is typed it may be 0, and the unit must not jump. */
function unitWritten(iso: string): DurationUnit {
  return durationUnits.find((unit) => iso === writeSimpleDuration({ amount: 0, unit })) ?? 'days';
}
