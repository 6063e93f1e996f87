import type { EnrollmentRow } from '@sojourn/store';
import type { Traced } from '@sojourn/telemetry';

/**
 * What a step of an enrollment is a part of: it goes on from the event that woke it or from the decision before, and
 * follows the last decision where a wait lies in between.
 */
export function placeInTrace(row: EnrollmentRow): Traced {
  const { id: enrollmentId, workspaceId, customerId, journeyId, cursor, trace, lastTrace } = row;
  return {
    enrollmentId,
    workspaceId,
    customerId,
    journeyId,
    ...('node' in cursor && { node: cursor.node }),
    continues: trace,
    ...(lastTrace !== trace && { follows: lastTrace }),
  };
}
