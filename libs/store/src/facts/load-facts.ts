import type { FactsNeeded } from '@sojourn/conditions';
import type { Facts } from '@sojourn/engine';
import { rows, type Database } from '../database/rows.js';
import { accountFact } from './account-fact.js';
import { knownSinceFact, lastActivityFact } from './activity-facts.js';
import { consentFacts } from './consent-facts.js';
import { eventFacts } from './event-facts.js';
import type { AskedAbout, FactColumn, LoadedFact } from './fact-column.js';
import { listFacts, segmentFacts } from './member-facts.js';
import { messageFacts } from './message-facts.js';

/** What is loaded about a customer; what was not asked for is absent. */
export type LoadedFacts = Pick<Facts, LoadedFact>;

/** As PostgreSQL answers: what nobody knows yet, such as a last activity, is null. */
type Row = { readonly [Fact in LoadedFact]?: LoadedFacts[Fact] | null };

const columns: Readonly<Record<LoadedFact, FactColumn>> = {
  account: accountFact,
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
  const asked = columnsFor(needed, { enrollmentId, from }, values);
  if (asked.length === 0) return {};
  const [known = {}] = await rows<Row>(
    database,
    `SELECT ${asked.join(', ')} FROM customer WHERE customer.id = $1`,
    values,
  );
  return knownOf(known);
}

/** The same about several customers, outside of an enrollment, with their attributes: by the customer's id. */
export async function loadFactsOfEach(
  database: Database,
  customerIds: readonly string[],
  needed: FactsNeeded,
  from: number,
): Promise<ReadonlyMap<string, LoadedFacts & Pick<Facts, 'customer'>>> {
  const values: unknown[] = [customerIds];
  const asked = columnsFor(needed, { enrollmentId: undefined, from }, values);
  const found = await rows<Row & Pick<Facts, 'customer'> & { readonly id: string }>(
    database,
    `SELECT ${['customer.id', 'customer.attributes AS customer', ...asked].join(', ')}
       FROM customer WHERE customer.id = ANY($1)`,
    values,
  );
  return new Map(found.map(({ id, customer, ...known }) => [id, { customer, ...knownOf(known) }]));
}

function columnsFor(needed: FactsNeeded, about: AskedAbout, values: unknown[]): readonly string[] {
  const bind = (value: unknown) => `$${values.push(value)}`;
  return Object.entries(columns).flatMap(([name, column]) => {
    const sql = column(needed, about, bind);
    return sql === null ? [] : [`${sql} AS "${name}"`];
  });
}

function knownOf(row: Row): LoadedFacts {
  return Object.fromEntries(Object.entries(row).filter(([, fact]) => fact !== null));
}
