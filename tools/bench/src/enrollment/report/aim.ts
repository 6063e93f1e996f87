import type { Spread } from '../measure/spread.js';

/** What a figure is to be. */
export interface Aim {
  readonly kind: 'at-least' | 'at-most';
  readonly bound: number;
}

/** At least so much. */
export const atLeast = (bound: number): Aim => ({ kind: 'at-least', bound });

/** At most so much. */
export const atMost = (bound: number): Aim => ({ kind: 'at-most', bound });

/** An aim beside what was reached, by the middle of all rounds. */
export function aimText({ kind, bound }: Aim, { median }: Pick<Spread, 'median'>): string {
  const isMet = kind === 'at-least' ? median >= bound : median <= bound;
  const missedBy = Math.round((Math.abs(median - bound) / bound) * 100);
  return `${kind === 'at-least' ? '≥' : '≤'} ${bound} ${isMet ? 'met' : `missed by ${missedBy} %`}`;
}
