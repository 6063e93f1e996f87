import type { Verdict } from '../verdict.js';
import { changeOfOffset, offsetAt } from './offset.js';
import { resolveLocal } from './resolve-local.js';

const DAY_MS = 86_400_000;
/** More boundaries than these lie in no stretch without a turn: seven weekdays, or a year that is passed in a jump. */
const MOST_BOUNDARIES = 20;

/** A question about what a zone's clocks show; local times are milliseconds since 1970 *as if they were UTC*. */
export interface ClockQuestion {
  /** The answer at a local time; from one boundary to before the next it is the same. */
  readonly holds: (local: number) => boolean;
  /** The first boundary after a local time. In the two days before one that is far away, nothing turns. */
  readonly next: (local: number) => number;
}

/**
 * Answers a question about the local clock, until the first instant at which the answer is another one. The clock may
 * jump, and so pass a boundary twice or never. Where the answer never turns, `until` is the last boundary looked at.
 */
export function onLocalClock(now: number, zone: string, { holds, next }: ClockQuestion): Verdict {
  let at: Shown = { instant: now, offset: offsetAt(now, zone) };
  const matches = holds(now + at.offset);
  for (let passed = 0; passed < MOST_BOUNDARIES; passed++) {
    at = nextStop(at, next(at.instant + at.offset), zone);
    if (holds(at.instant + at.offset) !== matches) break;
  }
  return { matches, until: at.instant };
}

/** An instant, and how far the zone's clocks are ahead of UTC then. */
interface Shown {
  readonly instant: number;
  readonly offset: number;
}

/** The boundary, or before it the instant at which the clock jumps. */
function nextStop({ instant, offset }: Shown, boundary: number, zone: string): Shown {
  const straight = boundary - offset;
  // Over a long way the clock may jump more than once.
  if (straight - instant > 3 * DAY_MS) return shownAt(resolveLocal(boundary - 2 * DAY_MS, zone), zone);
  const there = shownAt(straight, zone);
  return there.offset === offset ? there : shownAt(changeOfOffset(instant, straight, zone), zone);
}

function shownAt(instant: number, zone: string): Shown {
  return { instant, offset: offsetAt(instant, zone) };
}
