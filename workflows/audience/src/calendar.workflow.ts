import type { AudienceActivities } from '@sojourn/contract';
import { proxyActivities } from '@temporalio/workflow';

const { lookAtCalendar } = proxyActivities<AudienceActivities>({
  startToCloseTimeout: '15s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '60s' },
});

/** What a journey's Schedule starts: an alarm. What has come due is the database's word. */
export async function calendar(journeyId: string): Promise<void> {
  await lookAtCalendar(journeyId);
}
