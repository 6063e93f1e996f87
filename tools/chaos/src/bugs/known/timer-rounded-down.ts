import { aJourney } from '@sojourn/testing';
import type { Bug } from '../bug.js';

/** The end of a wait is rounded down: to whole hours, so that a slow machine does not make up for it. */
export const timerRoundedDown: Bug = {
  name: 'timer rounded down',
  caughtBy: 'no-early-timer',
  part: 'worker',
  patches: () => [
    {
      file: 'libs/nodes/dist/wait/wait.step.js',
      from: 'const over = after(now, durationOf(config.duration), zone);',
      to: 'const over = Math.floor(after(now, durationOf(config.duration), zone) / 3600e3) * 3600e3;',
    },
  ],
  async play(stage) {
    await stage.publish('Wait', aJourney().on('Order Placed').wait('PT1S').build());
    await stage.track('ada', 'Order Placed');
  },
};
