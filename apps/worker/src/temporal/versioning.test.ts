import { askForNudges } from '@sojourn/store';
import { aJourney, TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { pino } from 'pino';
import { createLog } from '../process/log.js';
import { openWorkbench } from '../testing/changed-workflow.test-helper.js';
import type { DurableRuns } from '../testing/durable-runs.test-helper.js';
import { openDurableRuns } from '../testing/durable-runs.test-helper.js';
import { createNamespace } from '../testing/namespace.test-helper.js';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { startProcess } from '../testing/started-process.test-helper.js';
import type { Build } from './build.js';
import { readBuild } from './build.js';
import { routingOf } from './deployment.js';
import { takeUp } from './take-up.js';

const harmless = {
  file: 'or-else.js',
  from: 'return second(error)',
  to: 'return await second(error)',
} as const;

describe('a build of the durable run', () => {
  let workbench: Awaited<ReturnType<typeof openWorkbench>>;
  let scene: Scene;
  let runs: DurableRuns;
  let after: Build;
  const { action, sends } = recordedSends();

  beforeAll(async () => {
    [workbench, scene] = await Promise.all([openWorkbench(), openScene([action])]);
    runs = await openDurableRuns(scene.desk, { isVersioned: true });
    after = await readBuild(await workbench.bundle(harmless));
    await runs.work(after);
  });
  afterAll(async () => {
    await runs.close();
    await scene.close();
    await workbench.close();
  });

  /** The builds that did the tasks of a run, in their order. */
  async function buildsOf(enrollmentId: string): Promise<readonly string[]> {
    const { events } = await runs.handleOf(enrollmentId).fetchHistory();
    return (events ?? []).flatMap(({ workflowTaskCompletedEventAttributes: task }) =>
      task ? [task.deploymentVersion?.buildId ?? ''] : [],
    );
  }

  /** Runs the command, and says how it ended. */
  const promoting = (environment: Readonly<Record<string, string>>) =>
    startProcess('promote', { TEMPORAL_ADDRESS: process.env[TEST_TEMPORAL_ADDRESS] ?? '', ...environment })
      .exited;

  async function nudge(enrollmentId: string): Promise<void> {
    await askForNudges(scene.desk.dataSource.manager, [enrollmentId]);
    await runs.nudge();
  }

  /** Nudges a run that sleeps, and waits until it sleeps again. */
  async function disturb(enrollmentId: string, timer: number): Promise<string | undefined> {
    await nudge(enrollmentId);
    await runs.sleeping(enrollmentId, timer);
    return (await buildsOf(enrollmentId)).at(-1);
  }

  it('goes on with the runs of the one before, once it is promoted', async () => {
    const before = runs.build;
    expect(after.id).not.toBe(before.id);

    await scene.publish('Wait', aJourney().wait('P2D').sendEmail('later').build());
    await scene.identify('ada', { email: 'ada@example.com' });
    await scene.track('ada', 'Order Completed');
    await scene.relay();
    await runs.nudge();
    const [{ id } = { id: '' }] = await scene.enrollments();
    await runs.sleeping(id);

    expect(await disturb(id, 2)).toBe(before.id);
    await runs.promote(after);
    let timer = 3;
    while ((await disturb(id, timer)) !== after.id) timer += 1;
    await scene.passTime(id);
    await nudge(id);
    await runs.handleOf(id).result();

    const builds = await buildsOf(id);
    expect(builds.slice(builds.indexOf(after.id))).toEqual([after.id, after.id]);
    expect(sends.map(({ subject }) => subject)).toEqual(['later']);
  });

  it('waits while another one is current, says so, and takes over by the command', async () => {
    const { deployed, build } = runs;
    await runs.promote(after);
    const lines: string[] = [];
    const log = createLog('test', pino({}, { write: (line) => void lines.push(line) }));
    await takeUp(deployed, build.id, log, new AbortController().signal);
    expect(lines.join('')).toContain('waits to be promoted');

    expect(await promoting({ TEMPORAL_NAMESPACE: deployed.namespace })).toBe(0);
    expect(await routingOf(deployed)).toMatchObject({ currentId: build.id });
  });

  it('cannot be promoted where none of its workers comes', async () => {
    const namespace = await createNamespace(runs.client.connection);
    expect(await promoting({ TEMPORAL_NAMESPACE: namespace, SOJOURN_PROMOTE_PATIENCE: '1' })).toBe(1);
    expect(await routingOf({ ...runs.deployed, namespace })).toBeNull();
  });
});
