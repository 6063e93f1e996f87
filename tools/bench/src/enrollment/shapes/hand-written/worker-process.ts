import { createRenderer, smtpProvider } from '@sojourn/channels';
import { createEngine, createRegistry } from '@sojourn/engine';
import { builtInActions } from '@sojourn/nodes/actions';
import { nodeTypes } from '@sojourn/nodes/config';
import { steps, triggers } from '@sojourn/nodes/steps';
import { manifestOf } from '@sojourn/sdk';
import { createDataSource, readPlan } from '@sojourn/store';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { createBookkeeping } from './bookkeeping.js';
import { createSendActivities } from './send-activities.js';
import { RUNS_QUEUE, workerSettingsSchema } from './worker-settings.js';

// As Sojourn's own worker: the same cache, the same slots, and a connection for each of them.
const MOST_CACHED_WORKFLOWS = 500;

const settings = workerSettingsSchema.parse(JSON.parse(process.argv[2] ?? ''));
const { shape, databaseUrl, temporalAddress, namespace, smtpUrl, slots, workspaceId, journeys } = settings;

Runtime.install({ logger: new DefaultLogger('WARN') });
const dataSource = await createDataSource({ url: databaseUrl, poolSize: 2 * slots + 10 }).initialize();
const provider = smtpProvider(smtpUrl, { connections: slots });
const email = builtInActions({ email: provider, from: 'Shop <shop@example.com>' }).find(
  (action) => manifestOf(action).type === 'send-email',
);
if (email === undefined) throw new Error('there is no action that sends emails');
const renderer = createRenderer();
const plans = {
  confirmation: await readPlan(dataSource, journeys.confirmation.versionId),
  onboarding: await readPlan(dataSource, journeys.onboarding.versionId),
};
const engine = createEngine({ registry: createRegistry(nodeTypes), steps, triggers });

const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: temporalAddress }),
  namespace,
  taskQueue: RUNS_QUEUE,
  workflowsPath: fileURLToPath(new URL(`${shape}.workflow.ts`, import.meta.url)),
  activities: {
    ...createSendActivities({ dataSource, plans, renderer, email }),
    ...createBookkeeping({ dataSource, workspaceId, journeys, engine }),
  },
  maxCachedWorkflows: MOST_CACHED_WORKFLOWS,
  // Polls hold slots, and every run begins at the common queue: as our worker does it.
  maxConcurrentWorkflowTaskExecutions: slots,
  nonStickyToStickyPollRatio: 0.8,
  maxConcurrentLocalActivityExecutions: slots,
  maxConcurrentActivityTaskExecutions: 2 * slots,
});
const stop = () => {
  if (worker.getState() === 'RUNNING') worker.shutdown();
};
for (const end of ['SIGTERM', 'disconnect'] as const) process.once(end, stop);
const running = worker.run();
process.send?.('ready');
await running;
await Promise.all([renderer.close(), provider.close(), dataSource.destroy()]);
process.exit(0);
