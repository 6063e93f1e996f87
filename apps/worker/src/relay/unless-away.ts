/**
 * Throws the first error when all that was tried has failed because what it needs is away: others would fare no better,
 * and it is the fault of none of them.
 */
export function unlessAway(
  settled: readonly PromiseSettledResult<unknown>[],
  isAway: (error: unknown) => boolean,
): void {
  const errors = settled.flatMap((one) =>
    one.status === 'rejected' ? [{ reason: one.reason as unknown }] : [],
  );
  const [first] = errors;
  if (first && errors.length === settled.length && errors.every(({ reason }) => isAway(reason)))
    throw first.reason;
}
