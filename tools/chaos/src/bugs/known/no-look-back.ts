import { aJourney } from '@sojourn/testing';
import type { Bug } from '../bug.js';

/** A timeout believes the clock, and does not look for what had come by then. */
export const noLookBack: Bug = {
  name: 'look-back left out',
  caughtBy: 'path-of-the-model',
  part: 'worker',
  patches: () => [
    {
      file: 'libs/engine/dist/advance.js',
      from: `if (looked === null || (isHurried && looked.kind === 'park'))`,
      to: `if (looked === null || (cursor.until !== null && around.now >= cursor.until))`,
    },
  ],
  async play(stage) {
    const awaited = [{ id: 'paid', event: 'Order Paid' }];
    await stage.publish(
      'Paid',
      aJourney()
        .on('Order Placed')
        .node('wait', { type: 'wait-for-event', version: 1, config: { awaited, limit: 'PT3S' } }, 'paid')
        .build(),
    );
    await stage.track('ada', 'Order Placed');
    await stage.until(`SELECT cursor ->> 'kind' = 'waiting' FROM enrollment WHERE workspace_id = $1`);
    // The worker hangs while the event comes, and until after the limit.
    await stage.signal('worker', 'SIGSTOP');
    await stage.track('ada', 'Order Paid');
    await stage.until(
      `SELECT coalesce(deadline, '-infinity') < clock_timestamp() - interval '300 ms'
         FROM enrollment WHERE workspace_id = $1`,
    );
    await stage.signal('worker', 'SIGCONT');
  },
};
