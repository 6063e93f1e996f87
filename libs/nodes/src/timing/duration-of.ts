import { durationText, parseDuration, roughLengthMs, type Duration } from '@sojourn/journey';

/** A duration of a sound configuration; throws for a text that the schema refuses. */
export function durationOf(iso: string): Duration {
  const parsed = parseDuration(iso);
  if (parsed === null) throw new Error(`Not a duration: ${iso}`);
  return parsed;
}

/** A duration of a sound configuration in words: `3 days`. */
export function durationInWords(iso: string): string {
  return durationText(durationOf(iso));
}

/** About how long a duration of a sound configuration is, in milliseconds: for the proof, never for waiting. */
export function aboutMs(iso: string): number {
  return roughLengthMs(durationOf(iso));
}
