import type { Spread } from '../measure/spread.js';

/** A figure with its spread: `41.2 (39.8–43.0)`. */
export function spreadText({ median, least, most }: Spread, digits = 1): string {
  const text = (figure: number) => figure.toFixed(digits);
  return `${text(median)} (${text(least)}–${text(most)})`;
}
