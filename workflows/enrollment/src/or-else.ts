import { isCancellation } from '@temporalio/workflow';

/**
 * Tries `first`; when it fails, hands its error to `second`. Only a cancellation passes through: a local
 * activity that has used up its attempts fails with whatever error it threw, so no narrower catch is safe.
 */
export async function orElse<T>(first: () => Promise<T>, second: (error: unknown) => Promise<T>): Promise<T> {
  try {
    return await first();
  } catch (error) {
    if (isCancellation(error)) throw error;
    return second(error);
  }
}
