import { ENROLLMENT_QUEUE, ENROLLMENT_WORKFLOW } from '@sojourn/contract';
import { aJourney } from '@sojourn/testing';
import { Client, Connection } from '@temporalio/client';
import type { Bug } from '../bug.js';

/** A claim does not heed the lease of another; two runs of one enrollment are at the same send. */
export const claimWithoutLease: Bug = {
  name: 'claim without a lease',
  caughtBy: 'one-try-at-a-time',
  part: 'worker',
  patches: () => [
    {
      file: 'apps/worker/dist/acting/claim-errand.js',
      from: 'if (leaseLeftMs !== null && leaseLeftMs > 0)',
      to: 'if (leaseLeftMs === Infinity)',
    },
  ],
  async play(stage) {
    stage.setMood(() => ({ deed: 'take-slowly', ms: 1_500 }));
    await stage.publish('Thanks', aJourney().on('Order Placed').sendEmail('thanks').build());
    await stage.identify('ada');
    await stage.track('ada', 'Order Placed');
    await stage.until(`SELECT state = 'claimed' FROM message WHERE workspace_id = $1`);
    const enrollmentId = await stage.ask<string>(`SELECT id FROM enrollment WHERE workspace_id = $1`);
    const connection = await Connection.connect({ address: stage.house.grounds.temporalAddress });
    await new Client({ connection }).workflow.start(ENROLLMENT_WORKFLOW, {
      workflowId: `twin-${enrollmentId}`,
      taskQueue: ENROLLMENT_QUEUE,
      args: [enrollmentId],
    });
    await connection.close();
    await stage.until(`SELECT state <> 'running' FROM enrollment WHERE workspace_id = $1`);
  },
};
