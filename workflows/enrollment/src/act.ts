import type { Directive, EnrollmentActivities, ProviderAnswer } from '@sojourn/contract';
import { ACTIONS_QUEUE, ANSWER_NOT_RECORDED, CUSTOM_ACTIONS_QUEUE } from '@sojourn/contract';
import {
  ActivityFailure,
  ApplicationFailure,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import { orElse } from './or-else.js';

type Act = Extract<Directive, { kind: 'act' }>;

// Room for claim and record around the provider's own time: a try that is cut short would send twice.
const BOOKKEEPING_MS = 15_000;

/** Carries out the action at the cursor; what comes back is the next directive. */
export function act(enrollmentId: string, directive: Act): Promise<Directive> {
  if (directive.lane === 'custom') return actOrdinarily(enrollmentId, directive);
  return orElse(
    () => locally(directive).act(enrollmentId, directive.seq),
    (error) => actOrdinarily(enrollmentId, directive, answerIn(error)),
  );
}

function actOrdinarily(enrollmentId: string, directive: Act, known?: ProviderAnswer): Promise<Directive> {
  const { act: ordinary } = ordinarily(directive);
  return orElse(
    () => ordinary(enrollmentId, directive.seq, known),
    (error) => {
      const answer = answerIn(error);
      if (answer === undefined) throw error;
      return ordinary(enrollmentId, directive.seq, answer);
    },
  );
}

function locally(directive: Act) {
  return proxyLocalActivities<EnrollmentActivities>({
    startToCloseTimeout: directive.timeoutMs + BOOKKEEPING_MS,
    retry: { maximumAttempts: 2, initialInterval: '500ms' },
    summary: directive.summary,
  });
}

// Tries are counted in the send ledger, where an outage of the database costs none; so Temporal counts none.
function ordinarily(directive: Act) {
  return proxyActivities<EnrollmentActivities>({
    taskQueue: directive.lane === 'custom' ? CUSTOM_ACTIONS_QUEUE : ACTIONS_QUEUE,
    startToCloseTimeout: directive.timeoutMs + BOOKKEEPING_MS,
    retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '60s' },
    summary: directive.summary,
  });
}

/** The provider's answer that a failed try carries, if it was handed over already. */
function answerIn(error: unknown): ProviderAnswer | undefined {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (!(cause instanceof ApplicationFailure) || cause.type !== ANSWER_NOT_RECORDED) return undefined;
  return cause.details?.[0] as ProviderAnswer | undefined;
}
