import { resolveLocal } from '@sojourn/conditions';
import { atTimeOfDay, localTime, moveLocal, weekdayOf } from './local-time.js';
import type { AllowedTimes } from './allowed-times.schema.js';

/** Each weekday comes within eight days; one more, where a change of clocks swallows a time of day. */
const DAYS_AHEAD = 9;

/** The first instant from `earliest` on at which a customer may go on. Without a time of day, it keeps its own. */
export function nextAllowed(earliest: number, allowed: AllowedTimes, zone: string): number {
  const today = localTime(earliest, zone);
  const weekdays: readonly number[] | undefined = allowed.weekdays;
  for (let days = 0; days < DAYS_AHEAD; days += 1) {
    const local = days === 0 ? today : moveLocal(today, { days });
    if (weekdays?.includes(weekdayOf(local)) === false) continue;
    const instant = allowedOn(local, days === 0, earliest, allowed, zone);
    if (instant !== null) return instant;
  }
  return earliest;
}

function allowedOn(
  local: number,
  isToday: boolean,
  earliest: number,
  { from, to }: AllowedTimes,
  zone: string,
): number | null {
  if (from === undefined) return isToday ? earliest : resolveLocal(local, zone);
  const opens = resolveLocal(atTimeOfDay(local, from), zone);
  if (opens >= earliest) return opens;
  const isOpen = to !== undefined && earliest < resolveLocal(atTimeOfDay(local, to), zone);
  return isOpen ? earliest : null;
}
