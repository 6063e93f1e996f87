import { aJourney } from '@sojourn/testing';
import type { Bug } from '../bug.js';

/** The second try of a send says what is true by then, and not what the first has said. */
export const renderedAnew: Bug = {
  name: 'rendered anew for each try',
  caughtBy: 'ledger-tells-all',
  part: 'worker',
  patches: () => [
    {
      file: 'apps/worker/dist/acting/act.js',
      from: 'if (message?.rendered)',
      to: 'if (message?.rendered === 0)',
    },
  ],
  async play(stage) {
    stage.setMood((_what, attempt) => ({ deed: attempt === 1 ? 'fail' : 'take', ms: 0 }));
    const mail = { subject: 'Dear {{ customer.name }}' };
    await stage.publish('Thanks', aJourney().on('Order Placed').sendEmail('thanks', mail).build());
    await stage.identify('ada', { name: 'Ada' });
    await stage.track('ada', 'Order Placed');
    await stage.until(`SELECT reason LIKE 'Try 1%' FROM message WHERE workspace_id = $1`);
    await stage.identify('ada', { name: 'Countess' });
  },
};
