import type { Directive } from '@sojourn/contract';
import { storeQuarantine } from '@sojourn/store';
import { atEnrollment } from './at-enrollment.js';
import type { House } from './house.js';

/**
 * Holds an enrollment for a person after an error at `seq` that trying again does not cure; its neighbors go on.
 * One that has moved on meanwhile is sound, and goes on too.
 */
export async function quarantine(
  house: House,
  enrollmentId: string,
  seq: number | null,
  error: unknown,
): Promise<Directive> {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const answer = await atEnrollment(
    house,
    enrollmentId,
    seq,
    async (transaction, row): Promise<Directive> => {
      const directive: Directive = {
        kind: 'wait',
        seq: row.seq + 1,
        remainingMs: null,
        summary: 'quarantined',
      };
      await storeQuarantine(transaction, enrollmentId, reason, directive);
      return directive;
    },
  );
  return answer.kind === 'settled' ? answer.directive : answer;
}
