import type { Stage } from '../stage/stage.js';
import { queueBulk } from '../workload/queue-bulk.js';
import type { Contestant } from './contestant.js';
import { runPaced } from './paced.js';

/** How much live customers mind those who come with an audience. Times from events to their mails, in milliseconds. */
export interface LaneFigures {
  /** With nobody in the queue. */
  readonly alone: readonly number[];
  /** With the audience before them. */
  readonly behind: readonly number[];
  /** How many there were in the queue at first, and when the last live customer had their mail. */
  readonly queued: readonly [first: number, last: number];
  /** Of the audience, each second in between. */
  readonly releasedPerSecond: number;
}

const LIVE = 100;
const WARM_UP = 20;
const LIVE_PER_SECOND = 2;

/** Lets live customers in, one after the other, first by themselves and then while an audience is carried out. */
export async function measureLanes(
  stage: Stage,
  { shape, shop, customers }: Contestant,
  count: number,
): Promise<LaneFigures> {
  const batch = { shape, stage, kind: 'confirmation' as const, customers: customers.slice(0, LIVE) };
  await runPaced({ ...batch, customers: customers.slice(0, WARM_UP), name: 'warm-live' }, LIVE_PER_SECOND);
  const alone = await runPaced({ ...batch, name: 'alone' }, LIVE_PER_SECOND);
  const bulk = await queueBulk(shop, count);
  const first = await bulk.queued();
  const from = performance.now();
  const behind = await runPaced({ ...batch, name: 'behind' }, LIVE_PER_SECOND);
  const last = await bulk.queued();
  const seconds = (performance.now() - from) / 1_000;
  return { alone, behind, queued: [first, last], releasedPerSecond: (first - last) / seconds };
}
