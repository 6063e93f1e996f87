const milliseconds = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** A length of time as an engineer writes it: `500ms`, `30s`, `5m`, `1h`. Fractions such as `1.5h` are fine. */
export type Duration = `${number}${keyof typeof milliseconds}`;

/** The milliseconds of a duration, or null when the text is not one. */
export function durationToMs(text: string): number | null {
  const parts = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text);
  if (!parts) return null;
  return Math.round(Number(parts[1]) * milliseconds[parts[2] as keyof typeof milliseconds]);
}
