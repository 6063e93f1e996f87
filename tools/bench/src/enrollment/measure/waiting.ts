import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { ShapeName } from '../shapes/shape.js';
import type { Stage } from '../stage/stage.js';
import { ONBOARDING_MAILS, subjectOf } from '../workload/journeys.js';
import type { Contestant } from './contestant.js';
import { growth, type TableBytes, tableBytes } from './table-bytes.js';

/** What a customer who waits takes up in PostgreSQL, in bytes by table. */
export interface WaitingFigures {
  readonly shape: ShapeName;
  readonly temporal: TableBytes;
  readonly ours: TableBytes;
}

const TEMPORAL_DATABASES = ['temporal', 'temporal_visibility'];
// What lists them is written a little later than what they do.
const AFTERMATH_MS = 3_000;

/** Lets customers enter the onboarding, leaves them waiting for their answer, and looks what has been added. */
export async function measureWaiting(
  stage: Stage,
  { shape, shop, waiting: customers }: Contestant,
  inFlight: number,
): Promise<WaitingFigures> {
  const weigh = async () => ({
    temporal: await tableBytes(stage.temporalPostgresUrl, TEMPORAL_DATABASES),
    ours: await tableBytes(shop.databaseUrl, [new URL(shop.databaseUrl).pathname.slice(1)]),
  });
  const before = await weigh();
  const turn = pLimit(inFlight);
  await Promise.all(
    customers.map((customer, index) =>
      turn(async () => {
        const key = `waiting-${index}`;
        const welcome = stage.mails.arrivalOf(subjectOf(ONBOARDING_MAILS[0], key));
        await shape.enter('onboarding', customer, key);
        await welcome;
      }),
    ),
  );
  await pause(AFTERMATH_MS);
  const after = await weigh();
  return {
    shape: shape.name,
    temporal: growth(before.temporal, after.temporal, customers.length),
    ours: growth(before.ours, after.ours, customers.length),
  };
}
