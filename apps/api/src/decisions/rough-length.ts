const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A length in its largest whole unit, such as *3 days*; below an hour, *less than an hour*. */
export function roughLength(ms: number): string {
  if (ms < HOUR_MS) return 'less than an hour';
  return ms < DAY_MS ? counted(Math.floor(ms / HOUR_MS), 'hour') : counted(Math.floor(ms / DAY_MS), 'day');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
