/** How often a property is tried: as `SOJOURN_RUNS` says, else so often that a run of all tests stays short. */
export function runs(fallback: number): number {
  const wanted = Number(process.env['SOJOURN_RUNS']);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : fallback;
}
