import type { ArmFigures } from '@sojourn/engine';
import { pValue, rateOf } from './two-proportions.js';

const SIGNIFICANT = 0.05;

/** How one way of an experiment has done. */
export interface Measured extends ArmFigures {
  readonly id: string;
}

/** The way that is better than every other, by how unlikely that is chance. */
export interface Winner {
  readonly best: Measured;
  readonly runnerUp: Measured;
  /** The largest p-value against another way, times the number of others: what many comparisons cost (Bonferroni). */
  readonly p: number;
}

/** The way that is better than every other with 95 % confidence; undefined when none is. */
export function winnerOf(measured: readonly Measured[]): Winner | undefined {
  const [best, ...others] = measured.toSorted((a, b) => rateOf(b) - rateOf(a));
  const [runnerUp] = others;
  if (best === undefined || runnerUp === undefined) return undefined;
  const p = Math.max(...others.map((other) => pValue(best, other))) * others.length;
  return p < SIGNIFICANT ? { best, runnerUp, p } : undefined;
}
