import { aJourney } from '@sojourn/testing';
import type { Bug } from '../bug.js';

/** The relay takes a customer's events from the last to the first. */
export const newestFirst: Bug = {
  name: 'newest events first',
  caughtBy: 'in-order',
  part: 'worker',
  patches: () => [
    {
      file: 'libs/store/dist/relay/outbox.js',
      from: 'ORDER BY outbox.seq',
      to: 'ORDER BY outbox.seq DESC',
    },
  ],
  async play(stage) {
    await stage.publish('Each', aJourney().on('Order Placed').always().wait('PT1S').build());
    await stage.signal('worker', 'SIGSTOP');
    for (const order_id of ['A-1', 'A-2', 'A-3']) await stage.track('ada', 'Order Placed', { order_id });
    await stage.signal('worker', 'SIGCONT');
  },
};
