import type { Directive } from '@sojourn/contract';
import { NUDGE_SIGNAL } from '@sojourn/contract';
import { condition, continueAsNew, defineSignal, setHandler, workflowInfo } from '@temporalio/workflow';
import { act } from './act.js';
import { advance } from './advance.js';

const nudge = defineSignal(NUDGE_SIGNAL);

/**
 * The durable run of one enrollment: asks what to do next, does it, and ends when there is nothing left.
 * It knows no plan and no customer; whoever starts it again continues where the database stands.
 */
export async function enrollment(enrollmentId: string): Promise<void> {
  let nudged = false;
  setHandler(nudge, () => {
    nudged = true;
  });

  // A nudge that came before this question is answered by it.
  nudged = false;
  let directive = await advance(enrollmentId, null);
  while (directive.kind !== 'done') {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof enrollment>(enrollmentId);
    if (directive.kind === 'act') {
      directive = await act(enrollmentId, directive);
    } else {
      await rest(directive, () => nudged);
      nudged = false;
      directive = await advance(enrollmentId, directive.seq);
    }
  }
}

/** Sleeps for what remains, or until nudged. */
async function rest(wait: Extract<Directive, { kind: 'wait' }>, nudged: () => boolean): Promise<void> {
  if (wait.remainingMs === null) {
    await condition(nudged);
  } else {
    // A timeout of 0 means "no timeout" to condition().
    await condition(nudged, Math.max(1, wait.remainingMs), { summary: wait.summary });
  }
}
