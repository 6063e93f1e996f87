import { aJourney } from '@sojourn/testing';
import type { Bug } from '../bug.js';

/** The relay looks for journeys that listen in all workspaces. */
export const acrossWorkspaces: Bug = {
  name: 'journeys of every workspace listen',
  caughtBy: 'within-workspaces',
  part: 'worker',
  patches: () => [
    {
      file: 'libs/store/dist/relay/live-journey.js',
      from: 'FROM journey_trigger WHERE workspace_id = $1 AND',
      to: 'FROM journey_trigger WHERE',
    },
  ],
  async play(stage, other) {
    const journey = aJourney().on('Something Rare').wait('PT1S').build();
    await other.publish('Mine', journey);
    await stage.track('ada', 'Something Rare');
  },
};
