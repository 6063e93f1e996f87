import type { AudienceActivities } from '@sojourn/contract';
import { NUDGE_SIGNAL } from '@sojourn/contract';
import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';

const nudge = defineSignal(NUDGE_SIGNAL);

// Many pages to an activity. Each page beats, so that one whose worker has died is soon taken on by another.
const { letInPages } = proxyActivities<AudienceActivities>({
  startToCloseTimeout: '10m',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '60s' },
});

/**
 * The durable run of an audience: asks for the next customers to be looked at until there are none left. It knows no
 * customer and no journey; whoever starts it again continues where the database stands.
 */
export async function audience(runId: string): Promise<void> {
  let nudged = false;
  setHandler(nudge, () => {
    nudged = true;
  });

  for (;;) {
    // A nudge that came before this question is answered by it.
    nudged = false;
    const next = await letInPages(runId);
    if (next.kind === 'done') return;
    if (next.kind === 'wait') await rest(next.remainingMs, () => nudged);
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof audience>(runId);
  }
}

/** Sleeps for what remains, or until nudged. */
async function rest(remainingMs: number | null, nudged: () => boolean): Promise<void> {
  if (remainingMs === null) await condition(nudged);
  // A timeout of 0 means "no timeout" to condition().
  else await condition(nudged, Math.max(1, remainingMs));
}
