import type { Directive } from '@sojourn/contract';
import type { EntityManager } from 'typeorm';
import { storableText } from '../database/storable.js';

/**
 * Holds an enrollment for a person, with the reason; its cursor stays where it is. The directive's number
 * is a new one, so that no run goes on with an older one. One that was to be tried again has been.
 */
export async function storeQuarantine(
  transaction: EntityManager,
  enrollmentId: string,
  reason: string,
  directive: Directive,
): Promise<void> {
  await transaction.query(
    `UPDATE enrollment
        SET state = 'quarantined', end_reason = $2, seq = $3, directive = $4, deadline = NULL, overdue_at = NULL,
            intent = nullif(intent - 'retry', '{}')
      WHERE id = $1 AND state IN ('running', 'quarantined')`,
    [enrollmentId, storableText(reason), directive.seq, JSON.stringify(directive)],
  );
}
