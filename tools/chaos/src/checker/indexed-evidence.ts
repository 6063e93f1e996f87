import type {
  StoredClaim,
  StoredCustomer,
  StoredEnrollment,
  StoredEvent,
  StoredJourney,
  StoredMessage,
  StoredVersion,
  StoredVisit,
} from '../evidence/database-evidence.js';
import type { Evidence } from '../evidence/evidence.js';
import { grouped } from './grouped.js';

/** The evidence, with everything to be found by its id. */
export interface IndexedEvidence extends Evidence {
  readonly customer: (id: string) => StoredCustomer | undefined;
  readonly event: (id: string) => StoredEvent | undefined;
  readonly journey: (id: string) => StoredJourney | undefined;
  readonly version: (id: string) => StoredVersion | undefined;
  readonly enrollment: (id: string) => StoredEnrollment | undefined;
  readonly message: (id: string) => StoredMessage | undefined;
  /** The ledger's row of a send key, as providers see the key. */
  readonly messageOfKey: (key: string) => StoredMessage | undefined;
  /** In the order of receipt. */
  readonly eventsOf: (customerId: string) => readonly StoredEvent[];
  readonly enrollmentsOf: (journeyId: string) => readonly StoredEnrollment[];
  /** In their order. */
  readonly visitsOf: (enrollmentId: string) => readonly StoredVisit[];
  readonly messagesOf: (enrollmentId: string) => readonly StoredMessage[];
  /** In the order of their moments. */
  readonly claimsOf: (messageId: string) => readonly StoredClaim[];
}

/** Makes everything in the evidence findable. */
export function indexEvidence(evidence: Evidence): IndexedEvidence {
  const { customers, events, journeys, versions, enrollments, visits, messages, claims } = evidence.database;
  return {
    ...evidence,
    customer: one(customers, ({ id }) => id),
    event: one(events, ({ id }) => id),
    journey: one(journeys, ({ id }) => id),
    version: one(versions, ({ id }) => id),
    enrollment: one(enrollments, ({ id }) => id),
    message: one(messages, ({ id }) => id),
    messageOfKey: one(messages, ({ enrollmentId, node, visit }) => `${enrollmentId}-${node}-${visit}`),
    eventsOf: many(events, ({ customerId }) => customerId),
    enrollmentsOf: many(enrollments, ({ journeyId }) => journeyId),
    visitsOf: many(visits, ({ enrollmentId }) => enrollmentId),
    messagesOf: many(messages, ({ enrollmentId }) => enrollmentId),
    claimsOf: many(claims, ({ messageId }) => messageId),
  };
}

function one<T>(rows: readonly T[], keyOf: (row: T) => string): (key: string) => T | undefined {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return (key) => byKey.get(key);
}

function many<T>(rows: readonly T[], keyOf: (row: T) => string): (key: string) => readonly T[] {
  const byKey = grouped(rows, keyOf);
  return (key) => byKey.get(key) ?? [];
}
