import type { Directive, EnrollmentActivities } from '@sojourn/contract';
import { ENROLLMENT_QUEUE, enrollmentWorkflowId } from '@sojourn/contract';
import { standingOf } from '@sojourn/store';
import { aJourney, TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { createLog } from '../process/log.js';
import { workflowBundlePath } from '../temporal/built.js';
import { installRuntime } from '../temporal/runtime.js';
import { audiencesIn } from '../testing/audience-scene.test-helper.js';
import { createNamespace } from '../testing/namespace.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { nudgeAll } from './nudge-all.js';

describe('two lanes', () => {
  let scene: Scene;
  let connection: Connection;
  let client: Client;
  let namespace: string;
  /** The ids of durable runs in the order in which they are started. */
  const started: string[] = [];
  /** Called before each start, with the number of those before it. */
  let onStart: (before: number) => Promise<void>;

  beforeAll(async () => {
    installRuntime(createLog('test', pino({ level: 'silent' })));
    connection = await Connection.connect({ address: process.env[TEST_TEMPORAL_ADDRESS] ?? '' });
  });
  beforeEach(async () => {
    started.length = 0;
    onStart = () => Promise.resolve();
    [scene, namespace] = await Promise.all([openScene(), createNamespace(connection)]);
    await standingOf(scene.desk.dataSource, scene.desk.server);
    const note = async (id: string) => {
      started.push(id);
      await onStart(started.length - 1);
    };
    client = new Client({
      connection,
      namespace,
      interceptors: {
        workflow: [
          {
            startWithDetails: async (input, next) => {
              await note(input.options.workflowId);
              return next(input);
            },
          },
        ],
      },
    });
    await scene.publish('Live', aJourney().on('Signed Up').wait('P2D').build());
  });
  afterEach(() => scene.close());
  afterAll(() => connection.close());

  const nudge = (audienceAtWork: number) => nudgeAll({ ...scene.desk, client, audienceAtWork });

  async function gather(count: number): Promise<void> {
    const audiences = audiencesIn(scene);
    await audiences.gather('list', 'guests', count);
    const journeyId = await scene.publish('Mailing', aJourney().trigger('manual', {}).wait('P2D').build());
    const source = { kind: 'list', key: 'guests' } as const;
    await audiences.finish(await audiences.begin({ journeyId, kind: 'manual', source }));
  }

  /** Lets a live customer in; returns the id of their durable run. */
  async function signUp(userId: string): Promise<string> {
    await scene.track(userId, 'Signed Up');
    await scene.relay();
    const live = (await scene.enrollments()).filter(({ audienceRunId }) => audienceRunId === null).at(-1);
    return enrollmentWorkflowId(live?.id ?? '');
  }

  it('start a live customer before the hundreds of an audience that came earlier', async () => {
    await gather(300);
    const live = await signUp('ada');
    expect(await nudge(1_000)).toBe(false);
    expect(started).toHaveLength(301);
    expect(started.indexOf(live)).toBe(0);
  });

  it('start a live customer who comes in between right behind the twenty in hand', async () => {
    await gather(100);
    let live = '';
    onStart = async (before) => {
      if (before === 50) live = await signUp('ada');
    };
    await nudge(1_000);
    expect(started).toHaveLength(101);
    expect(started.indexOf(live)).toBe(60);
  });

  it('start of an audience only as many as there is room for', async () => {
    await gather(30);
    expect(await nudge(8)).toBe(true);
    expect(started).toHaveLength(8);
    expect(await nudge(8)).toBe(true);
    expect(started).toHaveLength(8);
    // Whoever rests makes room, and a live customer needs none.
    const [first, second] = (await scene.enrollments()).filter(({ wokenNo }) => wokenNo > 0);
    for (const resting of [first, second]) await scene.run(resting?.id ?? '');
    const live = await signUp('ada');
    await nudge(8);
    expect(started).toHaveLength(11);
    expect(started.indexOf(live)).toBe(8);
  });

  it('expect of an enrollment to go on from its release on', async () => {
    await gather(2);
    await nudge(1);
    const overdue = (await scene.enrollments()).map(({ wokenNo, overdueAt }) => [
      wokenNo,
      overdueAt !== null,
    ]);
    expect(overdue).toEqual([
      [1, true],
      [0, false],
    ]);
  });

  it('are kept by Temporal: a live run that was started last is carried out first', async () => {
    await gather(300);
    await nudge(1_000);
    const live = await signUp('ada');
    await nudge(1_000);
    expect(started.indexOf(live)).toBe(300);

    const order: string[] = [];
    const done = (id: string): Promise<Directive> => {
      order.push(enrollmentWorkflowId(id));
      return Promise.resolve({ kind: 'done', seq: 1 });
    };
    const activities: EnrollmentActivities = { advance: done, act: done };
    const native = await NativeConnection.connect({ address: process.env[TEST_TEMPORAL_ADDRESS] ?? '' });
    const worker = await Worker.create({
      connection: native,
      namespace,
      activities,
      taskQueue: ENROLLMENT_QUEUE,
      workflowBundle: { codePath: workflowBundlePath },
      maxConcurrentWorkflowTaskExecutions: 1,
      maxConcurrentWorkflowTaskPolls: 1,
      maxCachedWorkflows: 0,
    });
    await worker.runUntil(client.workflow.getHandle(live).result());
    await native.close();
    // The queue has four parts, each of which keeps the order; a few of an audience are on their way from the others.
    expect(order.indexOf(live)).toBeLessThan(20);
  });
});
