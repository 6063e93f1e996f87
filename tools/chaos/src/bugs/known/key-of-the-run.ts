import { aJourney } from '@sojourn/testing';
import type { Bug } from '../bug.js';

/** The key that providers see is made of the id of the durable run, which no ledger knows. */
export const keyOfTheRun: Bug = {
  name: 'send key from the run id',
  caughtBy: 'ledger-tells-all',
  part: 'worker',
  patches: () => [
    {
      file: 'apps/worker/dist/acting/hand-over.js',
      from: 'idempotencyKey: sendKeyText(errand.sendKey)',
      to: `idempotencyKey: (await import('@temporalio/activity')).Context.current().info.workflowExecution.runId`,
    },
    {
      file: 'apps/worker/dist/acting/hand-over.js',
      from: 'function contextOf(',
      to: 'async function contextOf(',
    },
    {
      file: 'apps/worker/dist/acting/hand-over.js',
      from: '(signal) => action.run(rendered, contextOf(desk, errand, context.row, signal))',
      to: 'async (signal) => action.run(rendered, await contextOf(desk, errand, context.row, signal))',
    },
  ],
  async play(stage) {
    await stage.publish('Thanks', aJourney().on('Order Placed').sendEmail('thanks').build());
    await stage.identify('ada');
    await stage.track('ada', 'Order Placed');
  },
};
