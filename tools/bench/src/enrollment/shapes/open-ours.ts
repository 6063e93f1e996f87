import { join } from 'node:path';
import { startProcess } from '../stage/start-process.js';
import { EVENTS, entryOf } from '../workload/journeys.js';
import type { Shop } from '../workload/shop.js';
import type { Shape, ShapeParts } from './shape.js';

/** Sojourn itself: events go through the intake, and the built worker does the rest. */
export async function openOurs(
  name: 'ours' | 'before',
  shop: Shop,
  { temporalAddress, namespace, smtpUrl, slots, checkout, profile }: ShapeParts,
): Promise<Shape> {
  const worker = await startProcess({
    program: join(checkout, 'apps/worker/dist/main.js'),
    profile,
    env: {
      DATABASE_URL: shop.databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: namespace,
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Shop <shop@example.com>',
      SOJOURN_WORKER_SLOTS: String(slots),
    },
  });
  return {
    name,
    namespace,
    worker,
    enter: (kind, customer, key) => shop.track(customer, EVENTS[kind], entryOf(key)),
    answer: (customer) => shop.track(customer, EVENTS.answer, { step: 'profile' }),
    close: () => worker.stop(),
  };
}
