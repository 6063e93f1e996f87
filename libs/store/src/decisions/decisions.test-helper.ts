import type { JourneyEntity } from '../journeys/journey.entity.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import type { NewDecision } from './record-decisions.js';
import { recordDecisions } from './record-decisions.js';

/** A decision of a journey's published version about a customer: they entered, unless it is said otherwise. */
export function aDecision(
  { workspaceId }: TestStore,
  journey: JourneyEntity,
  customerId: string,
  differently: Partial<NewDecision> = {},
): NewDecision {
  return {
    workspaceId,
    customerId,
    versionId: journey.versionId ?? '',
    eventSeq: null,
    outcome: 'entered',
    enrollmentId: null,
    facts: null,
    ...differently,
  };
}

/** Keeps decisions in a transaction of their own. */
export async function decided(
  { dataSource }: TestStore,
  ...decisions: readonly NewDecision[]
): Promise<void> {
  await dataSource.transaction((transaction) => recordDecisions(transaction, decisions));
}
