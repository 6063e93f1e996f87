import type { EnrollmentActivities } from '@sojourn/contract';
import { enrollmentWorkflowId } from '@sojourn/contract';
import { standingOf } from '@sojourn/store';
import { TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { NativeConnection } from '@temporalio/worker';
import { pino } from 'pino';
import type { Desk } from '../acting/desk.js';
import { createLog } from '../process/log.js';
import { nudgeAll } from '../relay/nudge-all.js';
import { createActivities } from '../temporal/activities.js';
import type { Build } from '../temporal/build.js';
import { readBuild } from '../temporal/build.js';
import { promote } from '../temporal/promote.js';
import type { RunningWorkers } from '../temporal/run-workers.js';
import { runWorkers } from '../temporal/run-workers.js';
import { installRuntime } from '../temporal/runtime.js';
import { takeUp } from '../temporal/take-up.js';
import { createCustomActionsWorker, createMainWorkers } from '../temporal/workers.js';
import { eventually } from './eventually.test-helper.js';
import { createNamespace } from './namespace.test-helper.js';

/** Durable runs over a desk: the worker's own workers and nudges, in a namespace of their own. */
export type DurableRuns = Awaited<ReturnType<typeof openDurableRuns>>;

// As a container names it, so that what histories weigh does not depend on this machine's name.
const IDENTITY = '1@3f2a9c1b7d5e';
const PATIENCE_MS = 30_000;
const SLOTS = {
  localActivities: 10,
  localSends: 6,
  waitingSends: 3,
  ordinaryActivities: 5,
  mailConnections: 11,
  poolSize: 12,
};

interface RunsOptions {
  /** Stands between Temporal and the activities. */
  readonly around?: (activities: EnrollmentActivities) => EnrollmentActivities;
  /** None in Jest: Temporal's worker loads ours by `require`, which Jest does not do for ES modules. */
  readonly dataConverter?: DataConverter;
  /** As in production: Temporal gives work to the promoted build alone. */
  readonly isVersioned?: boolean;
  /** Where Temporal is: the server of the test run, unless this says otherwise. */
  readonly address?: string;
}

/** Starts the workers of both processes in this one, on the Temporal server of the test run. */
export async function openDurableRuns(
  desk: Desk,
  {
    around = (activities) => activities,
    dataConverter = {},
    isVersioned = false,
    address = process.env[TEST_TEMPORAL_ADDRESS] ?? '',
  }: RunsOptions = {},
) {
  installRuntime(createLog('test', pino({ level: 'silent' })));
  const [native, connection] = await Promise.all([
    NativeConnection.connect({ address }),
    Connection.connect({ address }),
  ]);
  const namespace = await createNamespace(connection);
  await standingOf(desk.dataSource, desk.server);
  const client = new Client({ connection, namespace, identity: IDENTITY });
  const parts = {
    isVersioned,
    connection: native,
    namespace,
    activities: around(createActivities(desk, SLOTS)),
    dataConverter,
    identity: IDENTITY,
  };
  const running: RunningWorkers[] = [];
  /** Has the workers of both processes run with a build. */
  async function work(build: Build): Promise<RunningWorkers> {
    const workers = runWorkers([
      ...(await createMainWorkers({ ...parts, build }, SLOTS)),
      await createCustomActionsWorker({ ...parts, build }, SLOTS.ordinaryActivities),
    ]);
    running.push(workers);
    return workers;
  }
  const deployed = { connection: native, namespace };
  const build = await readBuild();
  await work(build);
  if (isVersioned) await takeUp(deployed, build.id, desk.log, AbortSignal.timeout(PATIENCE_MS));
  const handleOf = (enrollmentId: string) => client.workflow.getHandle(enrollmentWorkflowId(enrollmentId));

  return {
    build,
    deployed,
    client,
    handleOf,
    work,
    promote: ({ id }: Build) => promote(deployed, id, AbortSignal.timeout(PATIENCE_MS)),

    /** Sends every nudge that is asked for, as the relay does. */
    nudge: () => nudgeAll({ ...desk, client, audienceAtWork: 200 }),

    /** Resolves when a run sleeps: its timer number `count`, from 1, is set, and no task of it is under way. */
    sleeping: (enrollmentId: string, count = 1) =>
      eventually(`timer ${count} of ${enrollmentId}`, async () => {
        const { events } = await handleOf(enrollmentId).fetchHistory();
        const timers = (events ?? []).filter(
          ({ timerStartedEventAttributes }) => timerStartedEventAttributes,
        );
        return timers[count - 1];
      }),

    /** What a run has cost by the time it has ended. */
    async cost(enrollmentId: string) {
      const handle = handleOf(enrollmentId);
      await handle.result();
      const { events } = await handle.fetchHistory();
      const { historySize } = await handle.describe();
      const tasks = (events ?? []).filter(({ workflowTaskStartedEventAttributes: task }) => task);
      return { events: events?.length, workflowTasks: tasks.length, bytes: historySize ?? Infinity };
    },

    async close(): Promise<void> {
      await Promise.all(running.map((workers) => workers.stop()));
      await connection.close();
      await native.close();
    },
  };
}
