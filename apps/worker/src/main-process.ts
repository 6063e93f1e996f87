import { createHttpClient, createRenderer, smtpProvider } from '@sojourn/channels';
import { builtInActions } from '@sojourn/nodes/actions';
import { Client } from '@temporalio/client';
import { Actions } from './acting/actions.js';
import { Answers } from './acting/answers.js';
import { mainEnvironmentSchema, readEnvironment } from './process/environment.js';
import type { Log } from './process/log.js';
import { observeBacklog } from './process/observe-backlog.js';
import { openHouse } from './process/open-house.js';
import { openTelemetry } from './process/open-telemetry.js';
import type { Running } from './process/run-process.js';
import { startRelay } from './relay/start-relay.js';
import { createActivities } from './temporal/activities.js';
import { createAudienceActivities } from './temporal/audience-activities.js';
import { readBuild } from './temporal/build.js';
import { failureConverterPath } from './temporal/built.js';
import { connectToTemporal } from './temporal/connect.js';
import { serverOf } from './temporal/server-of.js';
import { settleIn } from './temporal/settle-in.js';
import { runWorkers } from './temporal/run-workers.js';
import { installRuntime } from './temporal/runtime.js';
import { mainSlots } from './temporal/slots.js';
import { takeUp } from './temporal/take-up.js';
import { createAudienceWorker, createMainWorkers } from './temporal/workers.js';

/** Starts the main process: durable runs, built-in sends, and the relay. */
export async function startMainProcess(log: Log, stopping: AbortSignal): Promise<Running> {
  const environment = readEnvironment(mainEnvironmentSchema, process.env);
  const telemetry = await openTelemetry('sojourn-worker', environment, log);
  const slots = mainSlots(environment.SOJOURN_WORKER_SLOTS);
  installRuntime(log);
  const [opened, connection] = await Promise.all([
    openHouse({
      databaseUrl: environment.DATABASE_URL,
      applicationName: 'sojourn-worker',
      poolSize: slots.poolSize,
      log,
      stopping,
    }),
    connectToTemporal(environment.TEMPORAL_ADDRESS, log, stopping),
  ]);
  const namespace = environment.TEMPORAL_NAMESPACE;
  const server = await serverOf(connection, namespace);
  await settleIn(opened.dataSource, server, environment.SOJOURN_ADOPT_TEMPORAL, log);
  const house = { ...opened, server };
  const build = await readBuild();
  const dataConverter = { failureConverterPath };

  const email = smtpProvider(environment.SMTP_URL, { connections: slots.mailConnections });
  const renderer = createRenderer();
  const http = createHttpClient({ allowPrivate: environment.SOJOURN_EGRESS_ALLOW });
  const actions = new Actions(builtInActions({ email, from: environment.MAIL_FROM }));
  const desk = { ...house, actions, answers: new Answers(), renderer, http };
  const isVersioned = environment.SOJOURN_ENV === 'production';
  const parts = { build, isVersioned, connection, namespace, dataConverter };
  const workers = runWorkers([
    ...(await createMainWorkers({ ...parts, activities: createActivities(desk, slots) }, slots)),
    await createAudienceWorker(
      { ...parts, activities: createAudienceActivities(desk, stopping) },
      slots.audiences,
    ),
  ]);
  if (isVersioned) await takeUp({ connection, namespace }, build.id, log, stopping);

  observeBacklog(house.dataSource);
  const client = new Client({ connection, namespace });
  const relay = startRelay({
    ...house,
    client,
    databaseUrl: environment.DATABASE_URL,
    audienceAtWork: environment.SOJOURN_AUDIENCE_AT_WORK,
    decisionDays: environment.SOJOURN_DECISION_DAYS,
  });
  return {
    failed: workers.failed,
    async stop() {
      await relay.stop();
      await workers.stop();
      await house.counts.tell();
      await house.observer.settled();
      await Promise.all([renderer.close(), email.close(), http.close()]);
      await telemetry.stop();
      await house.dataSource.destroy();
      await connection.close();
    },
  };
}
