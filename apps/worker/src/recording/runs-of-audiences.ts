import type { AudienceDirective } from '@sojourn/contract';
import {
  AUDIENCE_QUEUE,
  AUDIENCE_WORKFLOW,
  audienceWorkflowId,
  CALENDAR_WORKFLOW,
  calendarScheduleId,
  NUDGE_SIGNAL,
} from '@sojourn/contract';
import { TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import type { WorkflowHandle } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { NativeConnection, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { workflowBundlePath } from '../temporal/built.js';
import { eventually } from '../testing/eventually.test-helper.js';
import type { Recording } from './recording.js';
import type { Stage } from './stage.js';

const file = 'runs/audiences';
const more: AudienceDirective = { kind: 'more' };
const waitMs = (remainingMs: number | null): AudienceDirective => ({ kind: 'wait', remainingMs });
const done: AudienceDirective = { kind: 'done' };

/** Runs of audiences, by every answer that they may get, and the alarm of a calendar. */
export const runsOfAudiences: readonly Recording[] = [
  { file, name: 'to-its-end', play: (stage) => playAudience(stage, [more, waitMs(1), waitMs(0), done]) },
  { file, name: 'nudged', play: (stage) => playAudience(stage, [waitMs(null), waitMs(3_600_000), done]) },
  {
    file,
    name: 'goes-on-in-a-new-run',
    play: (stage) => playAudience(stage, [...Array<typeof more>(9).fill(more), done]),
  },
  { file, name: 'calendar', play: playCalendar },
];

/** Plays a run that gets these answers; where only a nudge ends a wait soon, it gets one. */
function playAudience(stage: Stage, answers: readonly AudienceDirective[]): Promise<History> {
  const left = [...answers];
  return onStage(
    stage,
    () => Promise.resolve(left.shift()),
    async () => {
      const id = randomUUID();
      const handle = await stage.client.workflow.start(AUDIENCE_WORKFLOW, {
        workflowId: audienceWorkflowId(id),
        taskQueue: AUDIENCE_QUEUE,
        args: [id],
      });
      for (const [place, answer] of answers.entries()) {
        if (answer.kind !== 'wait' || (answer.remainingMs ?? Infinity) < 1_000) continue;
        await answered(handle, place + 1);
        await handle.signal(NUDGE_SIGNAL);
      }
      await handle.result();
      // The first run, where there are several.
      return stage.client.workflow.getHandle(handle.workflowId, handle.firstExecutionRunId).fetchHistory();
    },
  );
}

function playCalendar(stage: Stage): Promise<History> {
  return onStage(
    stage,
    () => Promise.resolve(done),
    async () => {
      const id = randomUUID();
      const handle = await stage.client.workflow.start(CALENDAR_WORKFLOW, {
        workflowId: calendarScheduleId(id),
        taskQueue: AUDIENCE_QUEUE,
        args: [id],
      });
      await handle.result();
      return handle.fetchHistory();
    },
  );
}

async function onStage<Played>(
  { client }: Stage,
  letInPages: () => Promise<AudienceDirective | undefined>,
  play: () => Promise<Played>,
): Promise<Played> {
  const connection = await NativeConnection.connect({ address: process.env[TEST_TEMPORAL_ADDRESS] ?? '' });
  const worker = await Worker.create({
    connection,
    namespace: client.options.namespace,
    taskQueue: AUDIENCE_QUEUE,
    workflowBundle: { codePath: workflowBundlePath },
    activities: { letInPages, lookAtCalendar: () => Promise.resolve() },
  });
  const played = await worker.runUntil(play());
  await connection.close();
  return played;
}

/** Resolves when a run has had so many answers, and rests. */
async function answered(handle: WorkflowHandle, count: number): Promise<void> {
  await eventually(`answer ${count}`, async () => {
    const events = (await handle.fetchHistory()).events ?? [];
    const answers = events.filter((event) => event.activityTaskCompletedEventAttributes);
    const isAtRest = events.at(-1)?.activityTaskCompletedEventAttributes == null;
    return answers.length >= count && isAtRest ? true : null;
  });
}
