import { parseDuration, roughLengthMs } from '@sojourn/journey';

/** Milliseconds of a length in a condition, in which a day is 24 hours; no time when it is no length. */
export function lengthMs(iso: string): number {
  const duration = parseDuration(iso);
  return duration === null ? 0 : roughLengthMs(duration);
}
