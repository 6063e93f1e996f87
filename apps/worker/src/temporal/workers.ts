import type { AudienceActivities, EnrollmentActivities } from '@sojourn/contract';
import { ACTIONS_QUEUE, AUDIENCE_QUEUE, CUSTOM_ACTIONS_QUEUE, ENROLLMENT_QUEUE } from '@sojourn/contract';
import type { DataConverter } from '@temporalio/common';
import type { NativeConnection, WorkerOptions } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import type { Build } from './build.js';
import { DEPLOYMENT } from './deployment.js';
import type { Slots } from './slots.js';

/** What every worker is made with. */
export interface WorkerParts {
  readonly build: Build;
  /** Whether Temporal holds work back from this build until it is promoted. */
  readonly isVersioned: boolean;
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly activities: EnrollmentActivities | AudienceActivities;
  /** What Temporal may keep of what passes; its parts are loaded by their paths. */
  readonly dataConverter: DataConverter;
  /** How Temporal names the process in histories; by its number and its machine, unless this says otherwise. */
  readonly identity?: string;
}

// A run goes on in the build that is current at its next step: pinned to its first, each would be needed for months.
const versioned = { useWorkerVersioning: true, defaultVersioningBehavior: 'AUTO_UPGRADE' } as const;
const MOST_CACHED_WORKFLOWS = 500;
const MOST_CACHED_AUDIENCES = 20;
// A poll holds a slot of a workflow task while it waits. Every run begins at the common queue, and after a long wait it is
// back there; the other polls wait for the few whose process still has them in its cache.
const POLLS_OF_COMMON_QUEUE = 0.8;
// After a crash, runs wait this long for the process that had them in its cache.
const STICKY_PATIENCE = '5s';
// Longer than any provider takes: a send in hand at SIGTERM is waited for, not cut short.
const GRACE = '60s';

/** The workers of the main process: durable runs with their local activities, and sends that could not be local. */
export async function createMainWorkers(
  parts: WorkerParts,
  slots: Pick<Slots, 'localActivities' | 'ordinaryActivities'>,
): Promise<readonly Worker[]> {
  const enrollments = Worker.create({
    ...settingsOf(parts),
    taskQueue: ENROLLMENT_QUEUE,
    workflowBundle: { codePath: parts.build.codePath },
    maxCachedWorkflows: MOST_CACHED_WORKFLOWS,
    stickyQueueScheduleToStartTimeout: STICKY_PATIENCE,
    // As many as can work: further runs wait in Temporal, where the clock of their task does not run yet.
    maxConcurrentWorkflowTaskExecutions: slots.localActivities,
    nonStickyToStickyPollRatio: POLLS_OF_COMMON_QUEUE,
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

/** The worker of audiences and calendars. */
export function createAudienceWorker(parts: WorkerParts, atOnce: number): Promise<Worker> {
  return Worker.create({
    ...settingsOf(parts),
    taskQueue: AUDIENCE_QUEUE,
    workflowBundle: { codePath: parts.build.codePath },
    maxCachedWorkflows: MOST_CACHED_AUDIENCES,
    stickyQueueScheduleToStartTimeout: STICKY_PATIENCE,
    maxConcurrentActivityTaskExecutions: atOnce,
  });
}

/** The worker of the process of custom actions, which have no history: any build will do. */
export function createCustomActionsWorker(
  parts: Omit<WorkerParts, 'isVersioned'>,
  atOnce: number,
): Promise<Worker> {
  return Worker.create({
    ...settingsOf({ ...parts, isVersioned: false }),
    taskQueue: CUSTOM_ACTIONS_QUEUE,
    maxConcurrentActivityTaskExecutions: atOnce,
  });
}

function settingsOf({ build, isVersioned, connection, namespace, identity, ...rest }: WorkerParts) {
  return {
    connection,
    namespace,
    activities: rest.activities,
    dataConverter: rest.dataConverter,
    ...(identity !== undefined && { identity }),
    shutdownGraceTime: GRACE,
    // Every task notes the build: by Temporal's own name for it a history would be a tenth longer.
    workerDeploymentOptions: {
      version: { deploymentName: DEPLOYMENT, buildId: build.id },
      ...(isVersioned ? versioned : { useWorkerVersioning: false }),
    },
  } satisfies Partial<WorkerOptions>;
}
