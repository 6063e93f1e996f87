/** How many cases a property is tried with: `SOJOURN_RUNS`, else what fits into an ordinary run of the tests. */
export function runs(fallback: number): number {
  const asked = Number(process.env['SOJOURN_RUNS']);
  return Number.isInteger(asked) && asked > 0 ? asked : fallback;
}
