import { traced } from '@sojourn/telemetry';
import { measures } from '../process/measures.js';
import type { Answer } from './answer.js';
import type { Desk } from './desk.js';
import type { HandOver } from './hand-over.js';
import { handOver } from './hand-over.js';
import { TryAgain } from './try-again.js';

/** Hands over, and tells operators how that went. */
export async function tellHandOver(desk: Desk, work: HandOver): Promise<Answer> {
  const { type } = work.errand.node;
  const { messageId, attempt } = work.claimed;
  const { id: enrollmentId, customerId } = work.context.row;
  const ids = { enrollmentId, customerId, messageId, attempt };
  const startedAt = performance.now();
  const told = (outcome: string) => {
    measures.sends.record(performance.now() - startedAt, { type, outcome });
  };
  return traced('hand over', { messageId, attempt, nodeType: type }, (say) =>
    measures.sendsInFlight.during({ type }, async () => {
      try {
        const answer = await handOver(desk, work);
        const { outcome } = answer;
        say({ outcome });
        told(outcome);
        desk.log.info('action carried out', { ...ids, outcome });
        return answer;
      } catch (error) {
        const code = error instanceof TryAgain ? error.code : 'unexpected';
        told(code);
        desk.log.warn('action not carried out yet', { ...ids, code });
        throw error;
      }
    }),
  );
}
