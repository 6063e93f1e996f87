/** How many cases a property is tried with: what `SOJOURN_RUNS` says, else what fits the time of ordinary tests. */
export function runs(fallback: number): number {
  return Number(process.env['SOJOURN_RUNS'] ?? fallback);
}
