import fc from 'fast-check';
import { changeOfOffset, offsetAt } from '../time/offset.js';

const START = Date.parse('2025-01-01T00:00Z');
const END = Date.parse('2031-01-01T00:00Z');
/** Shorter than any stretch between two changes: Morocco's of Ramadan lasts longer. */
const STEP_MS = 28 * 86_400_000;

/** Every IANA zone that this machine knows. */
export const everyZone: readonly string[] = Intl.supportedValuesOf('timeZone');

/** The instant of a UTC time: `utc('2026-11-25T10:00')`. */
export function utc(iso: string): number {
  return Date.parse(`${iso}Z`);
}

/** What a zone's clocks show at an instant, as if it were UTC. */
export function shownAt(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone);
}

/** An instant of 2025 to 2030 at which a zone's offset changes, or one at which it does not, with the zone. */
export const anyChange: fc.Arbitrary<{ readonly zone: string; readonly at: number }> = fc
  .constantFrom(...everyZone)
  .chain((zone) =>
    fc.record({
      zone: fc.constant(zone),
      at: fc.constantFrom(utc('2026-06-01T00:00'), ...changesOf(zone)),
    }),
  );

function changesOf(zone: string): readonly number[] {
  const known = changes.get(zone) ?? [...findChanges(zone)];
  changes.set(zone, known);
  return known;
}

const changes = new Map<string, readonly number[]>();

function* findChanges(zone: string): Iterable<number> {
  let offset = offsetAt(START, zone);
  for (let at = START + STEP_MS; at < END; at += STEP_MS) {
    const next = offsetAt(at, zone);
    if (next !== offset) yield changeOfOffset(at - STEP_MS, at, zone);
    offset = next;
  }
}
