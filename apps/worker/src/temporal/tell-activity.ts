import type { EnrollmentActivities } from '@sojourn/contract';
import { CUSTOM_ACTIONS_QUEUE } from '@sojourn/contract';
import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { measures } from '../process/measures.js';
import { UNEXPECTED } from './as-failure.js';

/** Does what an activity was called for, and tells operators how that went. */
export async function tellActivity<T>(
  activity: keyof EnrollmentActivities,
  work: () => Promise<T>,
): Promise<T> {
  const { isLocal, attempt, taskQueue } = Context.current().info;
  const startedAt = performance.now();
  if (!isLocal && attempt === 1 && taskQueue !== CUSTOM_ACTIONS_QUEUE) measures.fallbacks.add({ activity });
  try {
    return await work();
  } catch (error) {
    const code = error instanceof ApplicationFailure ? (error.type ?? UNEXPECTED) : UNEXPECTED;
    measures.failures.add({ activity, code });
    throw error;
  } finally {
    measures.activities.record(performance.now() - startedAt, { activity, local: isLocal });
  }
}
