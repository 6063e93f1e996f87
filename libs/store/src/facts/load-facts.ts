import type { FactsNeeded } from '@sojourn/conditions';
import type { Facts } from '@sojourn/engine';
import { rows, type Database } from '../database/rows.js';
import { knownSinceFact, lastActivityFact } from './activity-facts.js';
import { consentFacts } from './consent-facts.js';
import { eventFacts } from './event-facts.js';
import type { FactColumn, LoadedFact } from './fact-column.js';
import { listFacts, segmentFacts } from './member-facts.js';
import { messageFacts } from './message-facts.js';

/** What is loaded about a customer; what was not asked for is absent. */
export type LoadedFacts = Pick<Facts, LoadedFact>;

/** As PostgreSQL answers: what nobody knows yet, such as a last activity, is null. */
type Row = { readonly [Fact in LoadedFact]?: LoadedFacts[Fact] | null };

const columns: Readonly<Record<LoadedFact, FactColumn>> = {
  events: eventFacts,
  messages: messageFacts,
  segments: segmentFacts,
  lists: listFacts,
  consents: consentFacts,
  knownSince: knownSinceFact,
  lastActivity: lastActivityFact,
};

/**
 * Loads what decisions look at besides attributes, in one statement, or none when nothing is needed. For a decision the
 * customer's lock must be held, so that nothing arrives in between.
 *
 * @param from the earliest moment that may be asked about, in milliseconds since 1970
 * @param enrollmentId the enrollment at hand, whose nodes' messages are its own; absent outside of one
 */
export async function loadFacts(
  database: Database,
  customerId: string,
  needed: FactsNeeded,
  from: number,
  enrollmentId?: string,
): Promise<LoadedFacts> {
  const values: unknown[] = [customerId];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const asked = Object.entries(columns).flatMap(([name, column]) => {
    const sql = column(needed, { enrollmentId, from }, bind);
    return sql === null ? [] : [`${sql} AS "${name}"`];
  });
  if (asked.length === 0) return {};
  const [known = {}] = await rows<Row>(
    database,
    `SELECT ${asked.join(', ')} FROM customer WHERE customer.id = $1`,
    values,
  );
  return Object.fromEntries(Object.entries(known).filter(([, fact]) => fact !== null));
}
