import { resolveLocal } from './resolve-local.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;
const MINUTE_MS = 60_000;
/** No zone is further away from UTC. */
const FURTHEST_OFFSET_MINUTES = 14 * 60;

/**
 * The instant that a value names, in milliseconds since 1970: an ISO instant with its offset
 * (`2026-11-25T09:00:00Z`), or a date (`2026-11-25`), which begins at midnight in the zone. Null for anything else, and
 * for dates and times that do not exist. What is finer than a millisecond is cut off.
 */
export function readInstant(value: unknown, zone: string): number | null {
  if (typeof value !== 'string') return null;
  if (!DATE.test(value)) return readWithOffset(value);
  const midnight = startOf(value);
  return midnight === null ? null : resolveLocal(midnight, zone);
}

function readWithOffset(text: string): number | null {
  const match = INSTANT.exec(text);
  if (match === null) return null;
  const [, date = '', hours, minutes, seconds = 0, fraction = '', sign, aheadHours = 0, aheadMinutes = 0] =
    match;
  const midnight = startOf(date);
  const ahead = Number(aheadHours) * 60 + Number(aheadMinutes);
  const exists =
    Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60 && Number(aheadMinutes) < 60;
  if (midnight === null || !exists || ahead > FURTHEST_OFFSET_MINUTES) return null;
  const minuteOfDay = Number(hours) * 60 + Number(minutes) - (sign === '-' ? -ahead : ahead);
  return (
    midnight + minuteOfDay * MINUTE_MS + Number(seconds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))
  );
}

/** Midnight of a date as if it were in UTC; null for 30 February, as reading rolls over to 2 March, and for year 0. */
function startOf(date: string): number | null {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const exists =
    !Number.isNaN(midnight) && !date.startsWith('0000') && new Date(midnight).toISOString().startsWith(date);
  return exists ? midnight : null;
}
