import type { Directive } from '@sojourn/contract';
import { endTrace } from '@sojourn/store';
import { traced } from '@sojourn/telemetry';
import { atEnrollment } from './at-enrollment.js';
import { decide } from './decide.js';
import type { House } from './house.js';
import { placeInTrace } from './place-in-trace.js';

/**
 * What the durable run of an enrollment is to do next. One transaction; it moves only from `seq` (null: from
 * wherever it stands), so that repeats and overlaps all get the same answer.
 */
export async function advance(house: House, enrollmentId: string, seq: number | null): Promise<Directive> {
  const since = Date.now();
  const answer = await atEnrollment(house, enrollmentId, seq, (transaction, row, aftermath) =>
    traced('advance', { ...placeInTrace(row), since }, async () => {
      const directive = await decide(transaction, row, house, aftermath);
      const restsOn = directive.kind === 'wait' && directive.seq === row.seq;
      if (restsOn && row.trace !== null) await endTrace(transaction, row.id);
      return directive;
    }),
  );
  return answer.kind === 'settled' ? answer.directive : answer;
}
