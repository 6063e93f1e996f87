import { ask } from '@sojourn/testing';
import { setTimeout as pause } from 'node:timers/promises';
import type { DurableLog } from '../durable-log.js';
import type { Tenant } from '../house/tenant.js';
import type { ClientEntry, StopVerb } from './client-log.js';

const documents: Readonly<Record<StopVerb, string>> = {
  pause: 'mutation Pause($id: ID!) { result: pauseJourney(journeyId: $id) { __typename } }',
  resume: 'mutation Resume($id: ID!) { result: resumeJourney(journeyId: $id) { __typename } }',
  archive: 'mutation Archive($id: ID!) { result: archiveJourney(journeyId: $id) { __typename } }',
};

const BETWEEN_TRIES_MS = 300;

/** Asks for a journey to be paused, resumed or archived until there is an answer. */
export async function stopJourney(
  tenant: Tenant,
  log: DurableLog<ClientEntry>,
  { journeyId, verb }: { readonly journeyId: string; readonly verb: StopVerb },
  givenUp: AbortSignal,
): Promise<void> {
  const request = `${verb}-${journeyId}-${Date.now()}`;
  log.append({ kind: 'stop-asked', request, journeyId, verb });
  for (;;) {
    givenUp.throwIfAborted();
    try {
      const { result } = await ask<{ readonly result: { readonly __typename: string } }>(
        tenant,
        documents[verb],
        { id: journeyId },
      );
      const verdict = result.__typename === 'WrongStatus' ? 'was-so' : 'done';
      log.append({ kind: 'stop-answered', request, verdict });
      return;
    } catch (error) {
      log.append({ kind: 'unanswered', request, reason: String(error) });
      await pause(BETWEEN_TRIES_MS);
    }
  }
}
