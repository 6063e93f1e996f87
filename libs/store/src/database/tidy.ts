import type { DataSource } from 'typeorm';
import { dropOldDecisions } from '../decisions/drop-old-decisions.js';
import { sweepRejectedEvents } from '../events/sweep-rejected-events.js';
import { sweepPaceSlots } from '../pace/sweep-pace-slots.js';
import { sweepTriggerCalls } from '../trigger-calls/sweep-trigger-calls.js';
import { ensureMonthlyPartitions } from './monthly-partitions.js';
import { sweepEventKeys } from './sweep-event-keys.js';

/** How long what may be forgotten is kept; for ever where nothing is said. */
export interface Retention {
  /** Decisions, in days. */
  readonly decisionDays?: number;
}

/** The housework of the database, to be done at start and once a day; safe at any time, by several processes at once. */
export async function tidy(dataSource: DataSource, { decisionDays }: Retention = {}): Promise<void> {
  await ensureMonthlyPartitions(dataSource);
  if (decisionDays !== undefined) await dropOldDecisions(dataSource, decisionDays);
  await sweepEventKeys(dataSource);
  await sweepPaceSlots(dataSource);
  await sweepTriggerCalls(dataSource);
  await sweepRejectedEvents(dataSource);
}
