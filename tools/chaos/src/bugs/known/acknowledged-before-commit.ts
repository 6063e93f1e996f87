import type { Bug } from '../bug.js';

/** The intake answers before it commits, and is killed in between. */
export const acknowledgedBeforeCommit: Bug = {
  name: 'acknowledged before commit',
  caughtBy: 'acknowledged-is-stored',
  part: 'api',
  patches: () => [
    {
      file: 'libs/store/dist/intake/intake.js',
      from: 'const { stored, erased, outgrown } = await this.dataSource.transaction(',
      to: 'const { stored, erased, outgrown } = await ((work) => { setTimeout(() => void this.dataSource.transaction(work).then(this.onStored), 500); return { stored: [], erased: [], outgrown: [] }; })(',
    },
  ],
  async play(stage) {
    await stage.track('ada', 'Order Placed');
    await stage.signal('api', 'SIGKILL');
  },
};
