import type { EnrollmentRow } from '@sojourn/store';
import { spread } from './alarm.js';

/**
 * How late a decision comes that ends a wait by its time, in milliseconds from the moment the enrollment is woken at;
 * null when it is none, or when a pause has held the enrollment, or an error for a person, since that is not lateness.
 */
export function lateness({
  id,
  cursor,
  now,
  state,
  held,
}: Pick<EnrollmentRow, 'id' | 'cursor' | 'now' | 'state' | 'held'>): number | null {
  if (cursor.kind !== 'waiting' || cursor.until === null || state !== 'running' || held) return null;
  const late = now - spread(cursor.until, id);
  return late < 0 ? null : late;
}
