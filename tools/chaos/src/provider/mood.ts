import { Chance } from '../chance.js';

/** What a provider does with one try. */
export type Deed =
  | 'take'
  | 'take-slowly'
  /** Takes it in, and is so slow to say so that the answer comes too late. */
  | 'take-too-slowly'
  /** Takes it in, and dies before it says so. */
  | 'take-and-die'
  /** Dies before it takes it in. */
  | 'die'
  /** 429, or its like. */
  | 'too-many'
  /** 5xx, or its like: a failure that passes. */
  | 'fail';

/** The mood of a provider, tried with what is handed over and the number of the try. */
export interface Mood {
  (what: string, attempt: number): { readonly deed: Deed; readonly ms: number };
}

const calm = { deed: 'take', ms: 0 } as const;

// Most tries are taken; the rest is trouble of each kind.
const deeds: readonly [Deed, number][] = [
  ['take', 50],
  ['take-slowly', 18],
  ['take-too-slowly', 2],
  ['take-and-die', 8],
  ['die', 6],
  ['too-many', 8],
  ['fail', 8],
];
const whole = deeds.reduce((sum, [, weight]) => sum + weight, 0);
const TROUBLED_TRIES = 2;
const LONGEST_MS = 2_500;

/** A provider that always takes what it is given, at once. */
export const calmMood: Mood = () => calm;

/** A troubled provider: the same seed, words and number of the try give the same trouble, and none after the second. */
export function troubledMood(seed: string): Mood {
  return (what, attempt) => {
    if (attempt > TROUBLED_TRIES) return calm;
    const chance = new Chance(`${seed}/${what}/${attempt}`);
    let drawn = chance.between(0, whole - 1);
    const found = deeds.find(([, weight]) => (drawn -= weight) < 0);
    return { deed: found?.[0] ?? 'take', ms: chance.between(100, LONGEST_MS) };
  };
}
