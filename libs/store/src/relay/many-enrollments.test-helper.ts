import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';

/** Lets so many enrollments of one customer in, whose runs are all to be nudged. */
export async function enrollMany(test: TestStore, count: number): Promise<void> {
  const { journey } = await publishedJourney(test);
  const id = await enroll(test, journey, await aCustomer(test));
  await test.dataSource.query(
    `INSERT INTO enrollment (id, workspace_id, journey_id, version_id, customer_id, entry_key, entry, cursor)
     SELECT overlay(id::text placing lpad(to_hex(number), 12, '0') from 25)::uuid, workspace_id, journey_id, version_id,
            customer_id, 'key ' || number, entry, cursor
       FROM enrollment, generate_series(1, $2::int) AS number WHERE id = $1`,
    [id, count - 1],
  );
}

/** How enrollments were read so far in a transaction: scans of the table and of its indexes, and rows that were met. */
export async function scansOf(transaction: EntityManager) {
  const [scans] = await rows<{ readonly seq: number; readonly index: number; readonly met: number }>(
    transaction,
    `SELECT seq_scan::int AS seq, idx_scan::int AS index, (seq_tup_read + idx_tup_fetch)::int AS met
       FROM pg_stat_xact_user_tables WHERE relname = 'enrollment'`,
  );
  return scans ?? { seq: NaN, index: NaN, met: NaN };
}
