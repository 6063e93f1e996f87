import type { EntityManager } from 'typeorm';

/**
 * What somebody wants of an enrollment: written under the customer's lock, carried out by `advance` alone, and honored
 * by every claim from its commit on. Its parts add up; a stop outdoes the others.
 */
export interface Intent {
  /** The customer leaves the journey. */
  readonly stop?: {
    /** Why, for people. */
    readonly reason: string;
    /** They begin anew at once, in another enrollment. */
    readonly restarts?: true;
    /** What came after this place in the order of receipt is none of its business any more. */
    readonly place?: number;
  };
  /** Changes of the journey by which the enrollment moves to another version, in this order. */
  readonly moves?: readonly string[];
  /** A quarantined one is tried again. */
  readonly retry?: true;
  /** A test customer does not want to wait any longer at this visit. */
  readonly hurry?: { readonly visit: number };
}

/** Asks a stop of enrollments that have not ended, and a nudge of each; the first reason stays. */
export async function intendStop(
  transaction: EntityManager,
  enrollmentIds: readonly string[],
  stop: NonNullable<Intent['stop']>,
): Promise<void> {
  await transaction.query(
    `UPDATE enrollment
        SET intent = jsonb_build_object('stop', $2::jsonb) || coalesce(intent, '{}'), wake_no = wake_no + 1
      WHERE id = ANY($1::uuid[]) AND state IN ('running', 'quarantined')`,
    [enrollmentIds, JSON.stringify(stop)],
  );
}

/** Asks enrollments that have not ended to move by a change of their journey, after those that were asked before. */
export async function intendMove(
  transaction: EntityManager,
  enrollmentIds: readonly string[],
  changeId: string,
): Promise<void> {
  await transaction.query(
    `UPDATE enrollment
        SET intent = jsonb_set(coalesce(intent, '{}'), '{moves}',
                               coalesce(intent -> 'moves', '[]') || to_jsonb($2::text)),
            wake_no = wake_no + 1
      WHERE id = ANY($1::uuid[]) AND state IN ('running', 'quarantined')`,
    [enrollmentIds, changeId],
  );
}

/** Asks that a quarantined enrollment be tried again. */
export async function intendRetry(transaction: EntityManager, enrollmentId: string): Promise<void> {
  await transaction.query(
    `UPDATE enrollment SET intent = coalesce(intent, '{}') || '{"retry": true}', wake_no = wake_no + 1
      WHERE id = $1 AND state = 'quarantined'`,
    [enrollmentId],
  );
}

/** Asks that an enrollment wait no longer at the visit where it stands. */
export async function intendHurry(
  transaction: EntityManager,
  enrollmentId: string,
  visit: number,
): Promise<void> {
  await transaction.query(
    `UPDATE enrollment
        SET intent = coalesce(intent, '{}') || jsonb_build_object('hurry', jsonb_build_object('visit', $2::int)),
            wake_no = wake_no + 1
      WHERE id = $1 AND state = 'running'`,
    [enrollmentId, visit],
  );
}
