import type { EntityManager } from 'typeorm';
import { rows } from '../../database/rows.js';
import { intendStop } from '../../enrollment/intent.js';
import { doubleRuns, type EntryOfEither } from './double-runs.js';
import type { Merge } from './merge.js';
import { NO_TEST_ANY_MORE, whyDouble } from './why-double.js';

/**
 * Gives a customer's enrollments, with all that hangs on them, to another one; the locks of both are held. Entries under
 * the same key are numbered on, so that each stays one of its own. Runs that the journey does not let be beside each
 * other become one: the others are asked to stop.
 */
export async function moveEnrollments(transaction: EntityManager, merge: Merge): Promise<void> {
  const entries = await entriesIntoShared(transaction, merge);
  const tests = await testsOfNobody(transaction, merge);
  await transaction.query(
    `UPDATE enrollment AS moved
        SET customer_id = $2,
            generation = generation + (
              SELECT CASE WHEN moved.is_test THEN coalesce(min(own.generation), 0)
                          ELSE coalesce(max(own.generation) + 1, 0) END
                FROM enrollment AS own
               WHERE own.journey_id = moved.journey_id AND own.customer_id = $2 AND own.entry_key = moved.entry_key
                 AND own.is_test = moved.is_test)
      WHERE customer_id = $1`,
    [merge.from, merge.into],
  );
  const journeys = new Set(entries.map(({ journeyId }) => journeyId));
  const doubles = [...journeys].flatMap((id) =>
    doubleRuns(entries.filter(({ journeyId }) => journeyId === id)),
  );
  for (const policy of new Set(doubles.map((double) => double.policy)))
    await intendStop(
      transaction,
      doubles.filter((double) => double.policy === policy).map(({ id }) => id),
      // What they have not counted yet counts for the other run.
      { reason: whyDouble[policy], restarts: true, place: 0 },
    );
  if (tests.length > 0) await intendStop(transaction, tests, { reason: NO_TEST_ANY_MORE });
}

/** Runs that try a journey out, of whoever is given up, while the survivor is a customer like others: they would receive what it sends. */
async function testsOfNobody(transaction: EntityManager, { from, into }: Merge): Promise<readonly string[]> {
  const found = await rows<{ readonly id: string }>(
    transaction,
    `SELECT id FROM enrollment
      WHERE customer_id = $1 AND is_test AND ended_at IS NULL
        AND NOT (SELECT survivor.is_test FROM customer AS survivor WHERE survivor.id = $2)`,
    [from, into],
  );
  return found.map(({ id }) => id);
}

interface Entry extends EntryOfEither {
  readonly journeyId: string;
}

/** Both customers' entries into the journeys in which both have been, in the order in which they happened. */
async function entriesIntoShared(
  transaction: EntityManager,
  { from, into }: Merge,
): Promise<readonly Entry[]> {
  return rows<Entry>(
    transaction,
    `SELECT enrollment.id, enrollment.journey_id AS "journeyId", enrollment.entry_key AS key,
            enrollment.ended_at IS NULL AS "isInside",
            coalesce(now.plan, own.plan) #>> '{reentry,policy}' AS policy
       FROM enrollment
       JOIN journey_version AS own ON own.id = enrollment.version_id
       JOIN journey ON journey.id = enrollment.journey_id
       LEFT JOIN journey_version AS now ON now.id = journey.version_id
      WHERE enrollment.journey_id IN (
              SELECT journey_id FROM enrollment WHERE customer_id = $1
           INTERSECT
              SELECT journey_id FROM enrollment WHERE customer_id = $2)
        AND enrollment.customer_id IN ($1, $2) AND NOT enrollment.is_test
      ORDER BY enrollment.entered_at, enrollment.id`,
    [from, into],
  );
}
