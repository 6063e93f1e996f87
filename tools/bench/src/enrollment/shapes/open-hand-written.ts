import { Client, Connection } from '@temporalio/client';
import { fileURLToPath } from 'node:url';
import { startProcess } from '../stage/start-process.js';
import { entryOf, type Kind, LIMIT_MS, PAUSE } from '../workload/journeys.js';
import type { Customer, Shop } from '../workload/shop.js';
import { ANSWERED, type Run, type Times } from './hand-written/run.js';
import { RUNS_QUEUE, type WorkerSettings } from './hand-written/worker-settings.js';
import type { Shape, ShapeParts } from './shape.js';

const program = fileURLToPath(new URL('hand-written/worker-process.ts', import.meta.url));
const times: Times = { limitMs: LIMIT_MS, pauseMs: PAUSE.ms };

/** A shape whose workflows are written by hand: what happens starts a run, or signals it, with nothing in between. */
export async function openHandWritten(
  name: 'floor' | 'per-node',
  shop: Shop,
  { profile, temporalAddress, namespace, smtpUrl, slots }: ShapeParts,
): Promise<Shape> {
  const { databaseUrl, workspaceId, journeys } = shop;
  const where = { databaseUrl, temporalAddress, namespace, smtpUrl };
  const settings: WorkerSettings = { shape: name, workspaceId, journeys, slots, ...where };
  const [worker, connection] = await Promise.all([
    startProcess({ program, args: [JSON.stringify(settings)], profile }),
    Connection.connect({ address: temporalAddress }),
  ]);
  const { workflow } = new Client({ connection, namespace });
  return {
    name,
    namespace,
    worker,
    async enter(kind: Kind, customer: Customer, key: string) {
      const run: Run = { kind, customerId: customer.id, key, entry: entryOf(key) };
      const args = kind === 'onboarding' ? [run, times] : [run];
      await workflow.start(kind, { taskQueue: RUNS_QUEUE, workflowId: key, args });
    },
    async answer(_customer: Customer, key: string) {
      await workflow.getHandle(key).signal(ANSWERED);
    },
    async close() {
      await worker.stop();
      await connection.close();
    },
  };
}
