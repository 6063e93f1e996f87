/** A length of time in whole units; years to days are counted on the calendar, hours to seconds by the clock. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** How a duration is written: ISO 8601 in whole units, such as `P3D` or `PT12H`. */
export const durationPattern =
  /^P(?!$)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?!$)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/;
const DAY_MS = 86_400_000;

/** Reads an ISO 8601 duration in whole units, such as `P3D` or `PT12H`; null when it is none. */
export function parseDuration(iso: string): Duration | null {
  const match = durationPattern.exec(iso);
  if (match === null) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    // Units that are not written are undefined.
    .map((digits: string | undefined) => Number(digits ?? 0));
  return { years, months, weeks, days, hours, minutes, seconds };
}

/** Roughly how long it is, in milliseconds, with months of 30 and years of 365 days: for limits, never for waiting. */
export function roughLengthMs(duration: Duration): number {
  const { years, months, weeks, days, hours, minutes, seconds } = duration;
  return (
    (years * 365 + months * 30 + weeks * 7 + days) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000
  );
}

/** A duration in words: `3 days`, `1 day and 12 hours`; `no time` when all is zero. */
export function durationText(duration: Duration): string {
  const parts = Object.entries(duration)
    .filter(([, amount]) => amount > 0)
    .map(([unit, amount]) => `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`);
  if (parts.length === 0) return 'no time';
  return parts.length === 1
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.slice(-1).join('')}`;
}
