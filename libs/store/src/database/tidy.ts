import type { DataSource } from 'typeorm';
import { sweepPaceSlots } from '../pace/sweep-pace-slots.js';
import { ensureEventPartitions } from './event-partitions.js';
import { sweepEventKeys } from './sweep-event-keys.js';

/** The housework of the database, to be done at start and once a day; safe at any time, by several processes at once. */
export async function tidy(dataSource: DataSource): Promise<void> {
  await ensureEventPartitions(dataSource);
  await sweepEventKeys(dataSource);
  await sweepPaceSlots(dataSource);
}
