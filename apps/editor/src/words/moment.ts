const relative = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' });
const exact = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** A moment as people say it: "3 minutes ago", "in 2 days", "just now". */
export function relativeMoment(instant: string, now: number = Date.now()): string {
  const seconds = (new Date(instant).getTime() - now) / 1000;
  for (const [unit, size] of units) {
    // What has been is counted in full units; what comes is said by the nearest: a wait of 3 days begins 3 days before.
    const inUnits = seconds < 0 ? Math.trunc : Math.round;
    if (Math.abs(seconds) >= size) return relative.format(inUnits(seconds / size), unit);
  }
  return seconds > 5 ? 'in a moment' : 'just now';
}

/** A moment by date and clock, in the browser's zone. */
export function exactMoment(instant: string): string {
  return exact.format(new Date(instant));
}

/** The time between two moments: "2 days", "3 minutes", "under a minute". */
export function span(from: string, to: string): string {
  const seconds = Math.abs(new Date(to).getTime() - new Date(from).getTime()) / 1000;
  for (const [unit, size] of units) {
    const count = Math.round(seconds / size);
    if (seconds >= size) return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
  }
  return 'under a minute';
}
