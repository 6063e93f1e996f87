import { aJourney } from '@sojourn/testing';
import type { Bug } from '../bug.js';
import { bundlePatch } from '../patch.js';

const workflow = '_temporalio_workflow__WEBPACK_IMPORTED_MODULE_1__';

/** A run that goes on under a new history takes its directive along and forgets the signal that came meanwhile. */
export const signalLostInBetween: Bug = {
  name: 'signal dropped at continue-as-new',
  caughtBy: 'path-of-the-model',
  part: 'worker',
  patches: (folder) => [
    bundlePatch(folder, [
      {
        from: 'async function enrollment(enrollmentId) {',
        to: 'async function enrollment(enrollmentId, carried) {',
      },
      {
        from: 'let directive = await (0,_advance_js__WEBPACK_IMPORTED_MODULE_3__.advance)(enrollmentId, null);',
        to: 'let directive = carried ?? await (0,_advance_js__WEBPACK_IMPORTED_MODULE_3__.advance)(enrollmentId, null);',
      },
      {
        from: [
          `if ((0,${workflow}.workflowInfo)().continueAsNewSuggested)`,
          `            await (0,${workflow}.continueAsNew)(enrollmentId);`,
        ].join('\n'),
        to: `if (directive.kind === 'wait' && !carried) {
            await ${workflow}.sleep(5000);
            await ${workflow}.continueAsNew(enrollmentId, directive);
        }`,
      },
    ]),
  ],
  async play(stage) {
    const awaited = [{ id: 'paid', event: 'Order Paid' }];
    await stage.publish(
      'Paid',
      aJourney()
        .on('Order Placed')
        .node('wait', { type: 'wait-for-event', version: 1, config: { awaited, limit: 'PT50S' } }, 'paid')
        .build(),
    );
    await stage.track('ada', 'Order Placed');
    await stage.until(`SELECT cursor ->> 'kind' = 'waiting' FROM enrollment WHERE workspace_id = $1`);
    await stage.track('ada', 'Order Paid');
  },
};
