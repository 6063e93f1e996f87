import { ENROLLMENT_QUEUE, ENROLLMENT_WORKFLOW, enrollmentWorkflowId, NUDGE_SIGNAL } from '@sojourn/contract';
import type { OutstandingNudge } from '@sojourn/store';
import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';

// What goes without saying: Temporal's own default.
const DEFAULT_PRIORITY = 3;

/** What is nudged, and what goes first in Temporal when it is started. */
export type Nudge = Pick<OutstandingNudge, 'enrollmentId' | 'wakeNo' | 'wokenNo'> &
  Partial<Pick<OutstandingNudge, 'priority'>>;

/**
 * Has an enrollment's durable run look again: starts it the first time, later signals it, and starts it anew if
 * Temporal knows of none. Repeats are harmless.
 */
export async function nudge(client: Client, outstanding: Nudge): Promise<void> {
  const { enrollmentId, priority = DEFAULT_PRIORITY } = outstanding;
  const run = {
    workflowId: enrollmentWorkflowId(enrollmentId),
    taskQueue: ENROLLMENT_QUEUE,
    args: [enrollmentId],
    ...(priority !== DEFAULT_PRIORITY && { priority: { priorityKey: priority } }),
  };
  // A run that is there would not hear a start.
  if (!isFirst(outstanding)) {
    await client.workflow.signalWithStart(ENROLLMENT_WORKFLOW, { ...run, signal: NUDGE_SIGNAL });
    return;
  }
  try {
    // A plain start: it costs one event less than a signal, and the first step needs none.
    await client.workflow.start(ENROLLMENT_WORKFLOW, {
      ...run,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (error) {
    // Another relay was quicker, and the run has even ended.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Whether the run was never begun: past the first wish a start may have gone out that was not noted. */
export function isFirst({ wakeNo, wokenNo }: Pick<OutstandingNudge, 'wakeNo' | 'wokenNo'>): boolean {
  return wokenNo === 0 && wakeNo <= 1;
}
