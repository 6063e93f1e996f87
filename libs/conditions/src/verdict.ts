/**
 * What a condition says at a moment, and until when by time alone (milliseconds since 1970, `Infinity` = for ever):
 * the answer is the same at every instant before `until`.
 */
export interface Verdict {
  readonly matches: boolean;
  readonly until: number;
}

const YES: Verdict = { matches: true, until: Infinity };
const NO: Verdict = { matches: false, until: Infinity };

/** An answer that time does not change. */
export function always(matches: boolean): Verdict {
  return matches ? YES : NO;
}

/** True at every instant of [from, to), false before and after. */
export function during(now: number, from: number, to: number): Verdict {
  if (now >= to) return NO;
  return now < from ? { matches: false, until: from } : { matches: true, until: to };
}

/** The opposite, for as long. */
export function opposite({ matches, until }: Verdict): Verdict {
  return { matches: !matches, until };
}

/**
 * Verdicts joined by *and* or *or*. One that is false decides an *and*, one that is true an *or*: of several the last
 * to turn keeps the answer. Where none decides, the first to turn ends it.
 */
export function joined<T>(
  combinator: 'and' | 'or',
  entries: readonly T[],
  judge: (entry: T) => Verdict,
): Verdict {
  const decisive = combinator === 'or';
  let decidedUntil = -Infinity;
  let undecidedUntil = Infinity;
  for (const entry of entries) {
    const { matches, until } = judge(entry);
    if (matches !== decisive) undecidedUntil = Math.min(undecidedUntil, until);
    else if (until === Infinity) return always(decisive);
    else decidedUntil = Math.max(decidedUntil, until);
  }
  return decidedUntil > -Infinity
    ? { matches: decisive, until: decidedUntil }
    : { matches: !decisive, until: undecidedUntil };
}
