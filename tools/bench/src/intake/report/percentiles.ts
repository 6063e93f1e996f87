import { quantile } from '../../enrollment/measure/spread.js';

/** The middle of some times, and the longest but for one in a hundred. */
export function percentiles(times: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = times.toSorted((one, other) => one - other);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}
