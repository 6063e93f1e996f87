const NAME = /^(?:UTC|GMT|Etc\/GMT[+-]?\d{1,2}|[a-z_]+(?:\/[a-z_-]+)+)$/i;

/**
 * Says whether a value is the name of an IANA time zone: `UTC`, or one with a slash, such as `Europe/Berlin`. Offsets
 * such as `+02:00` are none; nor are abbreviations such as `CST`, by which browsers, servers and people mean different zones.
 */
export function isZone(value: unknown): value is string {
  if (typeof value !== 'string' || !NAME.test(value)) return false;
  const known = verdicts.get(value);
  if (known !== undefined) return known;
  const verdict = accepts(value);
  if (verdicts.size < MOST_KEPT) verdicts.set(value, verdict);
  return verdict;
}

/** Asking `Intl` costs about 30 µs, and the same few zones are asked for again and again. */
const verdicts = new Map<string, boolean>();
const MOST_KEPT = 1_000;

function accepts(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
