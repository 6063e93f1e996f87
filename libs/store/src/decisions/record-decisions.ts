import type { EntityManager } from 'typeorm';
import { storableJson } from '../database/storable.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { DecisionOutcome } from './decision-outcome.js';
import { codeOf } from './decision-outcome.js';
import type { DecisionFacts } from './decision-facts.js';

/** What a trigger has just decided about a customer. */
export interface NewDecision {
  readonly workspaceId: WorkspaceId;
  readonly customerId: string;
  /** The version whose trigger looked. */
  readonly versionId: string;
  /** The place of the event that had it look; null when none did. */
  readonly eventSeq: string | null;
  readonly outcome: DecisionOutcome;
  /** The enrollment that came of it, or the earlier one for which re-entry said no. */
  readonly enrollmentId: string | null;
  readonly facts: DecisionFacts | null;
}

/** Keeps decisions, all of them by one statement; none at all sends none. The customers' locks are held. */
export async function recordDecisions(
  transaction: EntityManager,
  decisions: readonly NewDecision[],
): Promise<void> {
  if (decisions.length === 0) return;
  await transaction.query(
    `INSERT INTO decision (workspace_id, customer_id, version_id, event_seq, outcome, enrollment_id, facts, decided_at)
     SELECT given.*, clock_timestamp()
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::smallint[], $6::uuid[], $7::jsonb[]) AS given`,
    [
      decisions.map(({ workspaceId }) => workspaceId),
      decisions.map(({ customerId }) => customerId),
      decisions.map(({ versionId }) => versionId),
      decisions.map(({ eventSeq }) => eventSeq),
      decisions.map(({ outcome }) => codeOf(outcome)),
      decisions.map(({ enrollmentId }) => enrollmentId),
      decisions.map(({ facts }) => (facts === null ? null : storableJson(facts))),
    ],
  );
}
