import { draw, type Cursor } from '@sojourn/engine';

const MINUTE_MS = 60_000;

/**
 * The moment at which a wait goes on by itself, as this enrollment is woken for it. A moment that many may share, as it
 * is one of a clock and not of their own, is spread over the minute it begins: by a hash, only ever later, and the same
 * whenever it is asked. What the wait decides by stays the moment itself.
 */
export function spread(moment: number, enrollmentId: string): number {
  if (moment % MINUTE_MS !== 0) return moment;
  return moment + Math.floor(draw(enrollmentId, 'alarm', String(moment)) * MINUTE_MS);
}

/** When a wait has to be looked at, at the latest; null when only a nudge ends it. */
export function alarmOf(
  { alarm, until }: Pick<Extract<Cursor, { kind: 'waiting' }>, 'alarm' | 'until'>,
  enrollmentId: string,
): number | null {
  const moment = alarm ?? until;
  return moment === null ? null : spread(moment, enrollmentId);
}
