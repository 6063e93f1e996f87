import { aJourney } from '@sojourn/testing';
import type { Recording } from './recording.js';
import type { Stage, StagedRun } from './stage.js';

const waitAndMail = aJourney().wait('P2D', 'it').sendEmail('later').build();
const mail = aJourney().sendEmail('it').build();
const unknown = { traits: { email: null } };

/** Runs that somebody holds or ends, and runs that miss something. */
export const runsThatAreHeld: readonly Recording[] = [
  {
    file: 'runs/holds',
    name: 'paused-and-resumed',
    async play(stage) {
      const { journeys } = stage.scene.store;
      const run = await stage.enter(waitAndMail);
      await run.sleeping();
      await journeys.pause(stage.scene.workspaceId, run.journeyId);
      await stage.scene.passTime(run.id);
      await run.nudge();
      await run.rested(2);
      await journeys.resume(stage.scene.workspaceId, run.journeyId);
      await run.wake();
      await run.ended();
      return run.handle.fetchHistory();
    },
  },
  {
    file: 'runs/holds',
    name: 'archived',
    async play(stage) {
      const run = await stage.enter(waitAndMail);
      await run.sleeping();
      await stage.scene.store.journeys.archive(stage.scene.workspaceId, run.journeyId);
      await run.wake();
      await run.ended();
      return run.handle.fetchHistory();
    },
  },
  {
    file: 'runs/holds',
    name: 'stopped',
    async play(stage) {
      const run = await stage.enter(waitAndMail);
      await run.sleeping();
      await stage.scene.store.enrollments.stop(stage.scene.workspaceId, run.id, 'as asked');
      await stage.nudge();
      await run.ended();
      return run.handle.fetchHistory();
    },
  },
  {
    file: 'runs/holds',
    name: 'quarantined',
    async play(stage) {
      const run = await quarantined(stage);
      return run.handle.fetchHistory();
    },
  },
  {
    file: 'runs/holds',
    name: 'stopped-in-quarantine',
    async play(stage) {
      const run = await quarantined(stage);
      await stage.scene.store.enrollments.stop(stage.scene.workspaceId, run.id, 'as asked');
      await stage.nudge();
      await run.ended();
      return run.handle.fetchHistory();
    },
  },
  {
    file: 'runs/holds',
    name: 'address-arrives',
    async play(stage) {
      const run = await stage.enter(mail, {}, unknown);
      await run.sleeping();
      await run.identify({ email: 'ada@example.com' });
      await run.ended();
      return run.handle.fetchHistory();
    },
  },
  {
    file: 'runs/holds',
    name: 'address-never-arrives',
    async play(stage) {
      const run = await stage.enter(mail, { hastens: true }, unknown);
      await run.ended();
      return run.handle.fetchHistory();
    },
  },
];

async function quarantined(stage: Stage): Promise<StagedRun> {
  const run = await stage.enter(mail, {}, {}, async (enrollmentId) => {
    await stage.damagePlanOf(enrollmentId);
    await stage.nudge();
  });
  await run.rested(2);
  return run;
}
