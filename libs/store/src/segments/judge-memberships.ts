import { chooseZone, evaluate, factsNeeded, mergeFacts, type FactsNeeded } from '@sojourn/conditions';
import type { EntityManager } from 'typeorm';
import { loadFactsOfEach } from '../facts/load-facts.js';
import type { AskedMembership } from './asked-membership.js';

/** What a condition says of a customer: whether they belong, and when to ask again if nothing happens (ms; null = never). */
export interface JudgedMembership extends AskedMembership {
  readonly belongs: boolean;
  readonly until: number | null;
}

/** When memberships are judged, and where it is what time. */
export interface JudgedAt {
  /** By PostgreSQL's clock, in milliseconds since 1970; read after the customers' locks. */
  readonly now: number;
  /** The workspace's zone. */
  readonly zone: string;
}

/** Judges memberships by what is known of the customers, in one statement for all; their locks must be held. */
export async function judgeMemberships(
  transaction: EntityManager,
  asked: readonly AskedMembership[],
  { now, zone }: JudgedAt,
): Promise<readonly JudgedMembership[]> {
  const ids = [...new Set(asked.map(({ customerId }) => customerId))];
  const known = await loadFactsOfEach(transaction, ids, neededBy(asked), now);
  return asked.flatMap((question) => {
    const facts = known.get(question.customerId);
    if (facts === undefined) return [];
    if (question.segment.state === 'closing') return [{ ...question, belongs: false, until: null }];
    const surroundings = { entry: {}, results: {}, zone: chooseZone(facts.customer['timezone'], zone) };
    const { matches, until } = evaluate(question.segment.condition, { ...facts, ...surroundings }, now);
    return [{ ...question, belongs: matches, until: until !== null && until <= LAST ? until : null }];
  });
}

/** Later than this the database knows no moment, and nobody waits. */
const LAST = Date.parse('9999-12-31T00:00:00Z');

function neededBy(asked: readonly AskedMembership[]): FactsNeeded {
  const conditions = new Set(asked.map(({ segment }) => segment.condition));
  return mergeFacts(...[...conditions].map(factsNeeded));
}
