import type { Engine, Plan } from '@sojourn/engine';

/** How fast a run lets customers in. */
export interface Rate {
  /** At most so many customers in one transaction. */
  readonly pageSize: number;
  /** The time one customer takes up, in milliseconds. */
  readonly msEach: number;
}

const HOUR_MS = 3_600_000;
// Without a pace: about as fast as durable runs can be started anyway.
const DEFAULT_PER_HOUR = 360_000;
const LARGEST_PAGE = 50;
// At a slow pace a page is as much as half a minute lets in, so that customers do not come in bursts.
const LONGEST_PAGE_MS = 30_000;

/** The rate of a run: the slowest of what its starter, its trigger and the journey's settings say. */
export function rateOf(engine: Engine, plan: Plan, asked: number | null): Rate {
  const said = [asked, engine.watch(plan).perHour, plan.settings?.pace?.perHour].filter(
    (each) => each != null,
  );
  const msEach = HOUR_MS / Math.min(DEFAULT_PER_HOUR, ...said);
  return { msEach, pageSize: Math.min(LARGEST_PAGE, Math.max(1, Math.floor(LONGEST_PAGE_MS / msEach))) };
}
