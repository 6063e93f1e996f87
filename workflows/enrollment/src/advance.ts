import type { Directive, EnrollmentActivities } from '@sojourn/contract';
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import { orElse } from './or-else.js';

// Both tries end before the workflow task has to ask for more time, which would cost three events: where the database
// hangs, an ordinary activity is cheaper to wait in.
const local = proxyLocalActivities<EnrollmentActivities>({
  startToCloseTimeout: '3s',
  retry: { maximumAttempts: 2, initialInterval: '200ms' },
});

// Without a limit of attempts: the activity itself ends by a quarantine whatever is not an outage.
const ordinary = proxyActivities<EnrollmentActivities>({
  startToCloseTimeout: '15s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '60s' },
});

/** Asks the database what to do next: within the workflow task if it can, else as an ordinary activity. */
export function advance(enrollmentId: string, seq: number | null): Promise<Directive> {
  return orElse(
    () => local.advance(enrollmentId, seq),
    () => ordinary.advance(enrollmentId, seq),
  );
}
