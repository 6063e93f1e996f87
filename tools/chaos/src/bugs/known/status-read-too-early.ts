import { aJourney } from '@sojourn/testing';
import type { Bug } from '../bug.js';

/** A claim believes the status it read a moment ago, and does not keep it from changing. */
export const statusReadTooEarly: Bug = {
  name: 'status read before the claim',
  caughtBy: 'nothing-after-a-stop',
  part: 'worker',
  patches: () => [
    {
      file: 'apps/worker/dist/acting/claim-errand.js',
      from: 'const journey = await shareJourney(transaction, row);',
      to: 'const journey = row; await new Promise((resolve) => setTimeout(resolve, 800));',
    },
  ],
  async play(stage) {
    const journeyId = await stage.publish(
      'Thanks',
      aJourney().on('Order Placed').sendEmail('thanks').build(),
    );
    await stage.identify('ada');
    await stage.track('ada', 'Order Placed');
    // In the middle of a claim that takes its time, or right after a sound one.
    await stage.until(
      `SELECT state <> 'running' OR EXISTS (
         SELECT FROM pg_stat_activity
          WHERE application_name = 'sojourn-worker' AND state = 'idle in transaction'
            AND state_change < clock_timestamp() - interval '100 ms')
         FROM enrollment WHERE workspace_id = $1`,
    );
    await stage.stop(journeyId, 'pause');
    await stage.untilOrEnough(`SELECT held OR state <> 'running' FROM enrollment WHERE workspace_id = $1`);
  },
};
