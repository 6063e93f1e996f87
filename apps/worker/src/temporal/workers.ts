import type { EnrollmentActivities } from '@sojourn/contract';
import { ACTIONS_QUEUE, CUSTOM_ACTIONS_QUEUE, ENROLLMENT_QUEUE } from '@sojourn/contract';
import type { NativeConnection, WorkerOptions } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import type { Slots } from './slots.js';
import { workflowBundlePath } from './workflow-bundle-path.js';

/** What every worker is made with. */
export interface WorkerParts {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly activities: EnrollmentActivities;
}

const MOST_CACHED_WORKFLOWS = 500;
// After a crash, runs wait this long for the process that had them in its cache.
const STICKY_PATIENCE = '5s';
// Longer than any provider takes: a send in hand at SIGTERM is waited for, not cut short.
const GRACE = '60s';

/** The workers of the main process: durable runs with their local activities, and sends that could not be local. */
export async function createMainWorkers(parts: WorkerParts, slots: Slots): Promise<readonly Worker[]> {
  const enrollments = Worker.create({
    ...settingsOf(parts),
    taskQueue: ENROLLMENT_QUEUE,
    workflowBundle: { codePath: workflowBundlePath },
    maxCachedWorkflows: MOST_CACHED_WORKFLOWS,
    stickyQueueScheduleToStartTimeout: STICKY_PATIENCE,
    maxConcurrentLocalActivityExecutions: slots.localActivities,
    maxConcurrentActivityTaskExecutions: slots.ordinaryActivities,
  });
  const sends = Worker.create({
    ...settingsOf(parts),
    taskQueue: ACTIONS_QUEUE,
    maxConcurrentActivityTaskExecutions: slots.ordinaryActivities,
  });
  return Promise.all([enrollments, sends]);
}

/** The worker of the process of custom actions. */
export function createCustomActionsWorker(parts: WorkerParts, atOnce: number): Promise<Worker> {
  return Worker.create({
    ...settingsOf(parts),
    taskQueue: CUSTOM_ACTIONS_QUEUE,
    maxConcurrentActivityTaskExecutions: atOnce,
  });
}

function settingsOf({ connection, namespace, activities }: WorkerParts) {
  return {
    connection,
    namespace,
    activities,
    dataConverter: {
      failureConverterPath: fileURLToPath(new URL('./failure-converter.js', import.meta.url)),
    },
    shutdownGraceTime: GRACE,
  } satisfies Partial<WorkerOptions>;
}
