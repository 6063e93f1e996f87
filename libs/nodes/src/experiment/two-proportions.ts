import type { ArmFigures } from '@sojourn/engine';

/** The share of customers who succeeded; 0 when nobody was there. */
export function rateOf({ reached, succeeded }: ArmFigures): number {
  return reached > 0 ? succeeded / reached : 0;
}

/**
 * The two-sided p-value of the two-proportion z-test with a pooled share: how likely two ways that are equally good
 * would differ by as much or more. 1 when there is nothing to compare.
 */
export function pValue(a: ArmFigures, b: ArmFigures): number {
  const pooled = rateOf({ reached: a.reached + b.reached, succeeded: a.succeeded + b.succeeded });
  const variance = pooled * (1 - pooled) * (1 / a.reached + 1 / b.reached);
  if (!(variance > 0) || !Number.isFinite(variance)) return 1;
  return erfc(Math.abs(rateOf(a) - rateOf(b)) / Math.sqrt(2 * variance));
}

/**
 * The complementary error function for x ≥ 0, to within 1.2e-7 of its value.
 * @see Press et al., Numerical Recipes in C, 2nd edition, section 6.2
 */
function erfc(x: number): number {
  const t = 1 / (1 + x / 2);
  const series = coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  return t * Math.exp(-x * x + series);
}

const coefficients = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];
