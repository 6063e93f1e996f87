import type { Cursor } from '@sojourn/engine';
import type { EnrollmentRow } from '@sojourn/store';
import type { Log } from '../process/log.js';
import { measures } from '../process/measures.js';
import { lateness } from './lateness.js';

/** An enrollment that has moved on: how it stood, and where it stands. */
export interface Moved {
  readonly from: Pick<EnrollmentRow, 'id' | 'customerId' | 'journeyId' | 'state' | 'held' | 'cursor' | 'now'>;
  readonly to: Cursor;
}

/** Tells operators, once it is committed, that an enrollment has begun, has ended, or went on after a wait. */
export function tellMoved(log: Log, { from, to }: Moved): void {
  const { id: enrollmentId, customerId, journeyId, cursor } = from;
  const ids = { enrollmentId, customerId, journeyId };
  if (cursor.kind === 'entered') {
    measures.enrollments.add({ change: 'begun' });
    log.info('enrollment begun', ids);
  }
  if (to.kind === 'done') {
    measures.enrollments.add({ change: to.end.kind });
    log.info(`enrollment ${to.end.kind}`, ids);
  }
  const late = lateness(from);
  if (late !== null) measures.timerLateness.record(late, {});
}
