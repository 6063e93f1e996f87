import type { AudienceActivities, AudienceDirective } from '@sojourn/contract';
import {
  AUDIENCE_QUEUE,
  AUDIENCE_WORKFLOW,
  audienceWorkflowId,
  CALENDAR_WORKFLOW,
  calendarScheduleId,
  NUDGE_SIGNAL,
} from '@sojourn/contract';
import { TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { Client, Connection } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createLog } from '../process/log.js';
import { eventually } from '../testing/eventually.test-helper.js';
import { createNamespace } from '../testing/namespace.test-helper.js';
import { workflowBundlePath } from './built.js';
import { installRuntime } from './runtime.js';

describe('the durable run of an audience', () => {
  let native: NativeConnection;
  let connection: Connection;
  let client: Client;
  let worker: Worker;
  let running: Promise<void>;
  /** What each run is told, in order; a function is called first. */
  const scripts = new Map<string, (AudienceDirective | Error | (() => Promise<AudienceDirective>))[]>();
  const lookedAt: string[] = [];

  beforeAll(async () => {
    installRuntime(createLog('test', pino({ level: 'silent' })));
    const address = process.env[TEST_TEMPORAL_ADDRESS] ?? '';
    [native, connection] = await Promise.all([
      NativeConnection.connect({ address }),
      Connection.connect({ address }),
    ]);
    const namespace = await createNamespace(connection);
    client = new Client({ connection, namespace });
    const activities: AudienceActivities = {
      letInPages: async (runId) => {
        const next = scripts.get(runId)?.shift();
        if (next === undefined) throw ApplicationFailure.nonRetryable('nothing is left to be told');
        if (next instanceof Error) throw next;
        return typeof next === 'function' ? next() : next;
      },
      lookAtCalendar: (journeyId) => {
        lookedAt.push(journeyId);
        return Promise.resolve();
      },
    };
    worker = await Worker.create({
      connection: native,
      namespace,
      activities,
      taskQueue: AUDIENCE_QUEUE,
      workflowBundle: { codePath: workflowBundlePath },
    });
    running = worker.run();
  });
  afterAll(async () => {
    worker.shutdown();
    await running;
    await connection.close();
    await native.close();
  });

  const begin = async (...script: NonNullable<ReturnType<typeof scripts.get>>) => {
    const runId = randomUUID();
    scripts.set(runId, script);
    const handle = await client.workflow.start(AUDIENCE_WORKFLOW, {
      workflowId: audienceWorkflowId(runId),
      taskQueue: AUDIENCE_QUEUE,
      args: [runId],
    });
    const historyAtEnd = async () => {
      await handle.result();
      expect(scripts.get(runId)).toEqual([]);
      return (await handle.fetchHistory()).events ?? [];
    };
    return { handle, historyAtEnd };
  };

  it('asks until nobody is left, for six events each time', async () => {
    const once = await begin({ kind: 'done' });
    const thrice = await begin({ kind: 'more' }, { kind: 'more' }, { kind: 'done' });
    expect([(await once.historyAtEnd()).length, (await thrice.historyAtEnd()).length]).toEqual([11, 23]);
  });

  it('sleeps for what remains, which may be nothing', async () => {
    const waits = [1, 0].map((remainingMs): AudienceDirective => ({ kind: 'wait', remainingMs }));
    const { historyAtEnd } = await begin(...waits, { kind: 'done' });
    const timers = (await historyAtEnd()).filter(({ timerStartedEventAttributes: timer }) => timer);
    expect(timers).toHaveLength(2);
  });

  it('looks again when it is nudged, also where only a nudge ends the wait', async () => {
    for (const remainingMs of [null, 3_600_000]) {
      const { handle, historyAtEnd } = await begin({ kind: 'wait', remainingMs }, { kind: 'done' });
      await eventually('an answer', async () =>
        (await handle.fetchHistory()).events?.find((event) => event.activityTaskCompletedEventAttributes),
      );
      await handle.signal(NUDGE_SIGNAL);
      await historyAtEnd();
    }
  });

  it('hears a nudge that comes while it asks', async () => {
    const { historyAtEnd } = await begin(
      async () => {
        const runId = [...scripts.keys()].at(-1) ?? '';
        await client.workflow.getHandle(audienceWorkflowId(runId)).signal(NUDGE_SIGNAL);
        return { kind: 'wait', remainingMs: null };
      },
      { kind: 'done' },
    );
    await historyAtEnd();
  });

  it('asks again when the answer does not come', async () => {
    const failure = ApplicationFailure.create({
      type: 'database-unreachable',
      message: 'database-unreachable',
    });
    const { historyAtEnd } = await begin(failure, { kind: 'done' });
    expect(await historyAtEnd()).toHaveLength(11);
  });

  it('has a calendar looked at once for each alarm', async () => {
    const journeyId = randomUUID();
    await client.workflow.execute(CALENDAR_WORKFLOW, {
      workflowId: calendarScheduleId(journeyId),
      taskQueue: AUDIENCE_QUEUE,
      args: [journeyId],
    });
    expect(lookedAt).toEqual([journeyId]);
  });
});
