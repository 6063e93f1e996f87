import { aJourney } from '@sojourn/testing';
import type { Bug } from '../bug.js';

/** The relay takes an event off the outbox before it commits what follows from it, and is killed in between. */
export const outboxEmptiedFirst: Bug = {
  name: 'outbox emptied before the commit',
  caughtBy: 'entered-once',
  part: 'worker',
  patches: () => [
    {
      file: 'apps/worker/dist/relay/relay-event.js',
      from: 'const entered = await letIn(savepoint, event, gate);',
      to: 'await removeFromOutbox(savepoint.connection, event.seq); await new Promise((resolve) => setTimeout(resolve, 1000)); const entered = await letIn(savepoint, event, gate);',
    },
  ],
  async play(stage) {
    await stage.publish('Wait', aJourney().on('Order Placed').wait('PT1S').build());
    await stage.track('ada', 'Order Placed');
    await stage.until(`SELECT NOT EXISTS (SELECT FROM outbox WHERE workspace_id = $1)`);
    await stage.signal('worker', 'SIGKILL');
  },
};
