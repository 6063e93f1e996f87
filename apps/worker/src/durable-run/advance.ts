import type { Directive } from '@sojourn/contract';
import { atEnrollment } from './at-enrollment.js';
import { decide } from './decide.js';
import type { House } from './house.js';

/**
 * What the durable run of an enrollment is to do next. One transaction; it moves only from `seq` (null: from
 * wherever it stands), so that repeats and overlaps all get the same answer.
 */
export async function advance(house: House, enrollmentId: string, seq: number | null): Promise<Directive> {
  const answer = await atEnrollment(house, enrollmentId, seq, (transaction, row, aftermath) =>
    decide(transaction, row, house, aftermath),
  );
  return answer.kind === 'settled' ? answer.directive : answer;
}
