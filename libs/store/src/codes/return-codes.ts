import type { EntityManager } from 'typeorm';

/**
 * Gives the codes of an enrollment that has ended back to their pools, as far as nobody can have seen them: nothing was
 * handed over after the visit that took them, surely or perhaps, and they were told nowhere else.
 */
export async function returnCodes(transaction: EntityManager, enrollmentId: string): Promise<void> {
  await transaction.query(
    `UPDATE code SET enrollment_id = NULL, node_id = NULL, visit = NULL, assigned_at = NULL
      WHERE enrollment_id = $1 AND NOT told
        AND NOT EXISTS (SELECT FROM message
                         WHERE message.enrollment_id = $1 AND message.visit > code.visit
                           AND message.state IN ('claimed', 'accepted', 'unknown'))`,
    [enrollmentId],
  );
}

/** Notes that the codes of an enrollment were written down elsewhere than in a message, so that they never go back. */
export async function keepCodes(transaction: EntityManager, enrollmentId: string): Promise<void> {
  await transaction.query(`UPDATE code SET told = true WHERE enrollment_id = $1 AND NOT told`, [
    enrollmentId,
  ]);
}
