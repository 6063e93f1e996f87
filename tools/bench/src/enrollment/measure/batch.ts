import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Shape } from '../shapes/shape.js';
import type { Stage } from '../stage/stage.js';
import type { Kind } from '../workload/journeys.js';
import type { Customer } from '../workload/shop.js';
import { walk } from '../workload/walk.js';
import { type Consumption, meterOf } from './consumption.js';
import { monotonicMs } from './monotonic-ms.js';

/** Journeys that are walked with one shape. */
export interface Batch {
  readonly shape: Shape;
  readonly stage: Stage;
  readonly kind: Kind;
  readonly customers: readonly Customer[];
  /** What tells the batch's keys from those of others. */
  readonly name: string;
}

/** What a batch has shown. */
export interface BatchFigures {
  readonly journeysPerSecond: number;
  /** For 1,000 journeys. */
  readonly consumption: Consumption;
  /** When the journeys began and ended, by the machine's clock. */
  readonly window: { readonly from: Date; readonly to: Date };
}

// What is still in hand when the last mail arrives is part of the work: outcomes, and the ends of runs.
const AFTERMATH_MS = 500;

/** Walks all journeys of a batch, so many at once, as fast as they go. */
export async function runBatch(batch: Batch, inFlight: number): Promise<BatchFigures> {
  const { shape, stage, kind, customers, name } = batch;
  const consumed = meterOf(shape, stage);
  const turn = pLimit(inFlight);
  const began = new Date();
  const from = monotonicMs();
  await Promise.all(
    customers.map((customer, index) =>
      turn(() => walk({ shape, mails: stage.mails, kind, customer, key: `${name}-${index}` })),
    ),
  );
  const seconds = (monotonicMs() - from) / 1_000;
  await pause(AFTERMATH_MS);
  return {
    journeysPerSecond: customers.length / seconds,
    consumption: consumed(1_000 / customers.length),
    window: { from: began, to: new Date() },
  };
}
