import { enrollmentWorkflowId, NUDGE_SIGNAL } from '@sojourn/contract';
import type { Journey } from '@sojourn/journey';
import { aJourney } from '@sojourn/testing';
import { nudge } from '../relay/nudge.js';
import type { Call } from './direction.js';
import type { Recording } from './recording.js';
import type { Stage } from './stage.js';

const mail = aJourney().sendEmail('it').build();
const wait = aJourney().wait('P2D', 'it').sendEmail('later').build();

/** Runs that are nudged at every time there is. */
export const runsThatAreNudged: readonly Recording[] = [
  {
    file: 'runs/nudges',
    name: 'needless',
    async play(stage) {
      const run = await stage.enter(wait);
      await run.sleeping(1);
      await run.nudge();
      await run.sleeping(2);
      await stage.scene.passTime(run.id);
      await run.nudge();
      await run.ended();
      return run.handle.fetchHistory();
    },
  },
  {
    file: 'runs/nudges',
    name: 'with-the-start',
    async play(stage) {
      const begin = (enrollmentId: string) => nudge(stage.client, { enrollmentId, wakeNo: 2, wokenNo: 1 });
      const run = await stage.enter(mail, {}, {}, begin);
      await run.ended();
      return run.handle.fetchHistory();
    },
  },
  { file: 'runs/nudges', name: 'during-advance', play: (stage) => nudgedDuring(stage, wait, 'advance') },
  { file: 'runs/nudges', name: 'during-the-last-send', play: (stage) => nudgedDuring(stage, mail, 'act') },
];

async function nudgedDuring(stage: Stage, journey: Journey, name: Call['name']) {
  let isNudged = false;
  const run = await stage.enter(journey, {
    hastens: true,
    async mishap(call, enrollmentId) {
      if (call.name !== name || isNudged) return null;
      isNudged = true;
      await stage.client.workflow.getHandle(enrollmentWorkflowId(enrollmentId)).signal(NUDGE_SIGNAL);
      return null;
    },
  });
  await run.ended();
  return run.handle.fetchHistory();
}
