import { IANAZone } from 'luxon';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * The instant of a local time in a zone. A local time that does not exist is the first instant after the gap; one
 * that exists twice is its first.
 *
 * @param local the local time, as milliseconds since 1970 *as if it were UTC*
 * @returns milliseconds since 1970
 */
export function resolveLocal(local: number, zone: string): number {
  const iana = IANAZone.create(zone);
  // No zone is a day away from UTC: the offset that holds is one of those in force a day before or after.
  const offsets = [local - DAY_MS, local, local + DAY_MS].map((instant) => iana.offset(instant));
  const candidates = offsets.map((offset) => local - offset * MINUTE_MS);
  const real = candidates.filter((instant, at) => iana.offset(instant) === offsets[at]);
  return real.length > 0 ? Math.min(...real) : firstInstantAfterGap(iana, candidates);
}

/** The change of offset lies between the candidates that the offsets before and after it give. */
function firstInstantAfterGap(zone: IANAZone, candidates: readonly number[]): number {
  let before = Math.min(...candidates);
  let after = Math.max(...candidates);
  const offset = zone.offset(before);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zone.offset(middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}
