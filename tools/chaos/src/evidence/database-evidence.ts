import type { Cursor, Plan } from '@sojourn/engine';

/** An event as it is stored. Instants are milliseconds since 1970, with the fractions the database has. */
export interface StoredEvent {
  readonly id: string;
  /** Its place in the order of receipt. */
  readonly place: number;
  readonly workspaceId: string;
  readonly customerId: string;
  readonly type: 'track' | 'identify';
  readonly name: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly messageId: string;
  readonly at: number;
  readonly receivedAt: number;
}

/** A customer as it is stored. */
export interface StoredCustomer {
  readonly id: string;
  readonly workspaceId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly userIds: readonly string[];
}

/** An event that is still to be relayed, or was set aside. */
export interface StoredOutbox {
  readonly eventId: string;
  readonly workspaceId: string;
  readonly setAsideReason: string | null;
}

/** A refused event. */
export interface StoredRefusal {
  readonly workspaceId: string;
  readonly payload: unknown;
}

/** A journey, with its status now and before. */
export interface StoredJourney {
  readonly id: string;
  readonly key: string;
  readonly workspaceId: string;
  readonly status: string;
  /** Every change, in the order of commits. */
  readonly changes: readonly { readonly status: string; readonly committedAt: number }[];
}

/** A version with what customers walk. */
export interface StoredVersion {
  readonly id: string;
  readonly journeyId: string;
  readonly plan: Plan;
}

/** An enrollment as it is stored. */
export interface StoredEnrollment {
  readonly id: string;
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly versionId: string;
  readonly customerId: string;
  readonly entryKey: string;
  readonly generation: number;
  readonly entryEventId: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly state: 'running' | 'finished' | 'exited' | 'quarantined';
  readonly endReason: string | null;
  readonly cursor: Cursor;
  readonly held: boolean;
  readonly isNudgeOutstanding: boolean;
  readonly enteredAt: number;
  readonly endedAt: number | null;
  readonly goals: readonly string[];
}

/** A visit as it is stored. */
export interface StoredVisit {
  readonly enrollmentId: string;
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly node: string;
  readonly number: number;
  readonly enteredAt: number;
  readonly leftAt: number | null;
  readonly outcome: string | null;
  readonly reason: string | null;
}

/** A row of the send ledger. */
export interface StoredMessage {
  readonly id: string;
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly customerId: string;
  readonly enrollmentId: string;
  readonly node: string;
  readonly visit: number;
  readonly type: string;
  readonly state: 'claimed' | 'accepted' | 'failed' | 'skipped' | 'unknown';
  readonly attempts: number;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly result: Readonly<Record<string, unknown>> | null;
}

/** A claim, as the witness in the database saw it. */
export interface StoredClaim {
  readonly messageId: string;
  readonly attempt: number;
  readonly claimedAt: number;
  readonly committedAt: number;
  /** When the lease ended that the claim found; null = there was none. */
  readonly foundLeaseUntil: number | null;
}

/** Everything the database says at the end about some workspaces. */
export interface DatabaseEvidence {
  readonly now: number;
  readonly zones: Readonly<Record<string, string>>;
  readonly customers: readonly StoredCustomer[];
  readonly events: readonly StoredEvent[];
  readonly outbox: readonly StoredOutbox[];
  readonly refused: readonly StoredRefusal[];
  readonly journeys: readonly StoredJourney[];
  readonly versions: readonly StoredVersion[];
  readonly enrollments: readonly StoredEnrollment[];
  readonly visits: readonly StoredVisit[];
  readonly messages: readonly StoredMessage[];
  readonly claims: readonly StoredClaim[];
}
