import type { NewDecision } from '@sojourn/store';
import { outcomeOf } from '@sojourn/store';

/** About whom, and by which version, a decision is. */
export type Decider = Pick<NewDecision, 'workspaceId' | 'customerId' | 'versionId' | 'eventSeq'>;

/** The decision that somebody stays out by a rule. */
export function stayedOut(
  { workspaceId, customerId, versionId, eventSeq }: Decider,
  rule: string,
  why: Partial<Pick<NewDecision, 'facts' | 'enrollmentId'>> = {},
): NewDecision {
  const about = { workspaceId, customerId, versionId, eventSeq };
  return { ...about, outcome: outcomeOf(rule), enrollmentId: null, facts: null, ...why };
}
