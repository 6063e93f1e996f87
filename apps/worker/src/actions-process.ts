import { createHttpClient, createRenderer } from '@sojourn/channels';
import { nodeTypes } from '@sojourn/nodes/config';
import { manifestOf } from '@sojourn/sdk';
import { NodeManifestRepository } from '@sojourn/store';
import { Actions } from './acting/actions.js';
import { Answers } from './acting/answers.js';
import { loadActions } from './actions-host/load-actions.js';
import { actionsEnvironmentSchema, readEnvironment } from './process/environment.js';
import type { Log } from './process/log.js';
import { openHouse } from './process/open-house.js';
import { openTelemetry } from './process/open-telemetry.js';
import type { Running } from './process/run-process.js';
import { createActivities } from './temporal/activities.js';
import { readBuild } from './temporal/build.js';
import { failureConverterPath } from './temporal/built.js';
import { connectToTemporal } from './temporal/connect.js';
import { serverOf } from './temporal/server-of.js';
import { runWorkers } from './temporal/run-workers.js';
import { installRuntime } from './temporal/runtime.js';
import { createCustomActionsWorker } from './temporal/workers.js';

// One for the announcement and one for news of changed counts.
const BESIDE_ACTIVITIES = 2;

/** Starts the process of custom actions: an operator's code, on a queue of its own. */
export async function startActionsProcess(log: Log, stopping: AbortSignal): Promise<Running> {
  const environment = readEnvironment(actionsEnvironmentSchema, process.env);
  const telemetry = await openTelemetry('sojourn-actions', environment, log);
  const atOnce = environment.SOJOURN_ACTIONS_SLOTS;
  installRuntime(log);
  const builtIn = new Set(nodeTypes.map(({ type }) => type));
  const { actions, broken } = await loadActions(environment.SOJOURN_ACTIONS_DIR, builtIn);
  for (const { file, reason } of broken) log.error('action file not loaded', { file, reason });

  const [opened, connection] = await Promise.all([
    openHouse({
      databaseUrl: environment.DATABASE_URL,
      applicationName: 'sojourn-actions',
      poolSize: atOnce + BESIDE_ACTIVITIES,
      log,
      stopping,
    }),
    connectToTemporal(environment.TEMPORAL_ADDRESS, log, stopping),
  ]);
  const namespace = environment.TEMPORAL_NAMESPACE;
  const house = { ...opened, server: await serverOf(connection, namespace) };
  await new NodeManifestRepository(house.dataSource).announce(actions.map(manifestOf));
  log.info('actions loaded', { count: actions.length });

  const renderer = createRenderer();
  const http = createHttpClient({ allowPrivate: environment.SOJOURN_EGRESS_ALLOW });
  const desk = { ...house, actions: new Actions(actions), answers: new Answers(), renderer, http };
  const activities = createActivities(desk, { localSends: 0, waitingSends: 0 });
  const build = await readBuild();
  const dataConverter = { failureConverterPath };
  const workers = runWorkers([
    await createCustomActionsWorker({ build, connection, namespace, activities, dataConverter }, atOnce),
  ]);
  return {
    failed: workers.failed,
    async stop() {
      await workers.stop();
      await house.counts.tell();
      await house.observer.settled();
      await Promise.all([renderer.close(), http.close()]);
      await telemetry.stop();
      await house.dataSource.destroy();
      await connection.close();
    },
  };
}
