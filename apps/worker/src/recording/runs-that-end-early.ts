import { enrollmentWorkflowId } from '@sojourn/contract';
import { aJourney } from '@sojourn/testing';
import type { WorkflowHandle } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { randomUUID } from 'node:crypto';
import { nudge } from '../relay/nudge.js';
import { eventually } from '../testing/eventually.test-helper.js';
import type { Recording } from './recording.js';
import type { Stage } from './stage.js';

const wait = aJourney().wait('P2D', 'it').sendEmail('later').build();

/** Runs that end before their enrollment does, and those that take over. */
export const runsThatEndEarly: readonly Recording[] = [
  {
    file: 'runs/ends',
    name: 'of-a-restored-database',
    async play({ client }) {
      const enrollmentId = randomUUID();
      await nudge(client, { enrollmentId, wakeNo: 1, wokenNo: 0 });
      const handle = client.workflow.getHandle(enrollmentWorkflowId(enrollmentId));
      await handle.result();
      return handle.fetchHistory();
    },
  },
  { file: 'runs/ends', name: 'continued-as-new', play: async (stage) => (await continued(stage)).first },
  { file: 'runs/ends', name: 'after-continuing', play: async (stage) => (await continued(stage)).second },
];

/** Nudged until Temporal suggests to go on in a new run. */
async function continued(stage: Stage): Promise<{ readonly first: History; readonly second: History }> {
  const run = await stage.enter(wait);
  const id = enrollmentWorkflowId(run.id);
  const { runId } = await run.handle.describe();
  const first = stage.client.workflow.getHandle(id, runId, { followRuns: false });
  for (let tasks = 2; !(await hasEnded(first)); tasks += 1) {
    await run.nudge();
    await eventually(`task ${tasks} of ${run.id}`, async () =>
      (await tasksOf(first)) >= tasks || (await hasEnded(first)) ? true : null,
    );
  }
  await run.sleeping();
  await stage.scene.passTime(run.id);
  await run.nudge();
  await run.ended();
  return { first: await first.fetchHistory(), second: await run.handle.fetchHistory() };
}

async function hasEnded(run: WorkflowHandle): Promise<boolean> {
  return (await run.describe()).status.name !== 'RUNNING';
}

async function tasksOf(run: WorkflowHandle): Promise<number> {
  const { events } = await run.fetchHistory();
  return (events ?? []).filter(({ workflowTaskCompletedEventAttributes: task }) => task).length;
}
