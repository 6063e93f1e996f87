import { IANAZone } from 'luxon';

const MINUTE_MS = 60_000;

/** No zone changes its offset and changes it back within a quarter of a day. */
const SPAN_MS = 6 * 60 * 60_000;
const MOST_KEPT = 20_000;
/** The offset of a zone over a whole span; null where it changes within. Asking luxon costs about 12 µs. */
const offsets = new Map<string, number | null>();

/** How far a zone's clocks are ahead of UTC at an instant; both in milliseconds. */
export function offsetAt(instant: number, zone: string): number {
  const span = Math.floor(instant / SPAN_MS);
  const key = `${zone} ${span}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const atStart = askLuxon(span * SPAN_MS, zone);
    offset = atStart === askLuxon((span + 1) * SPAN_MS, zone) ? atStart : null;
    if (offsets.size >= MOST_KEPT) offsets.clear();
    offsets.set(key, offset);
  }
  return offset ?? askLuxon(instant, zone);
}

function askLuxon(instant: number, zone: string): number {
  return Math.round(IANAZone.create(zone).offset(instant) * MINUTE_MS);
}

/** The first instant after `from` with another offset than at `from`, which has changed once by `to`. */
export function changeOfOffset(from: number, to: number, zone: string): number {
  const offset = offsetAt(from, zone);
  let before = from;
  let after = to;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle, zone) === offset) before = middle;
    else after = middle;
  }
  return after;
}
