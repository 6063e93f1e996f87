import { rows } from '../database/rows.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { enroll } from './enrollments.test-helper.js';

/** Puts a customer into a journey, where they wait for a change of these paths. */
export async function enrollWaiting(
  test: TestStore,
  journey: JourneyEntity,
  customerId: string,
  wakesOn: readonly string[],
): Promise<string> {
  const id = await enroll(test, journey, customerId);
  await test.dataSource.query(`UPDATE enrollment SET wakes_on = $2 WHERE id = $1`, [id, wakesOn]);
  return id;
}

/** How often each of these enrollments was asked to be nudged, beyond its first time. */
export async function nudgesOf(
  { dataSource }: TestStore,
  ids: readonly string[],
): Promise<readonly number[]> {
  const found = await rows<{ readonly id: string; readonly nudges: number }>(
    dataSource,
    `SELECT id, wake_no - 1 AS nudges FROM enrollment WHERE id = ANY($1)`,
    [ids],
  );
  return ids.map((id) => found.find((enrollment) => enrollment.id === id)?.nudges ?? -1);
}
