import type { EntityManager } from 'typeorm';
import { causeOf, type AskedMembership } from './asked-membership.js';
import { touchedSegments, type Happened } from './segment-definition.js';

/** Something that has happened to a customer whose lock is held. */
export interface HappenedTo extends Happened {
  readonly customerId: string;
  /** How many journeys lie between it and somebody's own act. */
  readonly hops: number;
}

/** The memberships to which it matters what has happened to a customer; of whoever is new, all. In one statement. */
export async function touchedMemberships(
  transaction: EntityManager,
  { customerId, hops, ...happened }: HappenedTo,
): Promise<readonly AskedMembership[]> {
  const { isNew, segments } = await touchedSegments(transaction, customerId, happened);
  return segments.map((segment) => ({
    customerId,
    segment,
    cause: isNew ? 'changed' : causeOf(segment, customerId),
    hops,
  }));
}
