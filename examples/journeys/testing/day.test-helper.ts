const MONDAY = Date.parse('2026-11-02T00:00:00Z');
const DAY_MS = 86_400_000;

/**
 * The instant of a time of day (`09:00`, `09:59:59.999`) in a story, in milliseconds since 1970. The journey goes live
 * at the start of day 0; days before it are negative.
 */
export function day(number: number, time = '00:00'): number {
  return MONDAY + number * DAY_MS + Date.parse(`1970-01-01T${time}Z`);
}

/** An instant as stories tell it: `day 3, 09:00`, finer only where needed. */
export function inWords(instant: number): string {
  const number = Math.floor((instant - MONDAY) / DAY_MS);
  const time = new Date(instant).toISOString().slice(11, -1);
  return `day ${number}, ${time.replace(/(:00)?\.000$/, '')}`;
}
