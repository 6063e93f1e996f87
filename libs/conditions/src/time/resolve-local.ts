import { changeOfOffset, offsetAt } from './offset.js';

const DAY_MS = 86_400_000;

/**
 * The instant of a local time in a zone, the one function that finds it. A local time that does not exist is the first
 * instant after the gap; one that exists twice is its first, or by choice its second (the end of quiet hours).
 *
 * @param local the local time, as milliseconds since 1970 *as if it were UTC*
 * @returns milliseconds since 1970
 */
export function resolveLocal(local: number, zone: string, which: 'first' | 'second' = 'first'): number {
  // No zone is a day away from UTC: the offset that holds is the one of the day before, or that of the day after.
  const offsets = new Set([offsetAt(local - DAY_MS, zone), offsetAt(local + DAY_MS, zone)]);
  const candidates = [...offsets].map((offset) => local - offset);
  const real = candidates.filter((instant) => offsetAt(instant, zone) === local - instant);
  if (real.length > 0) return which === 'first' ? Math.min(...real) : Math.max(...real);
  // The change of offset lies between the candidates that the offsets before and after it give.
  return changeOfOffset(Math.min(...candidates), Math.max(...candidates), zone);
}
