import type { EntityManager } from 'typeorm';
import { causeOf, type AskedMembership } from './asked-membership.js';
import { touchedSegments, type Happened } from './segment-definition.js';

/** Something that has happened to a customer whose lock is held. */
export interface HappenedTo extends Happened {
  readonly customerId: string;
  /** How many journeys lie between it and somebody's own act. */
  readonly hops: number;
  /** Whether it was brought in afterwards, or came too late. */
  readonly imported: boolean;
}

/** The memberships to which it matters what has happened to a customer; of whoever is new, all. In one statement. */
export async function touchedMemberships(
  transaction: EntityManager,
  { customerId, hops, imported, ...happened }: HappenedTo,
): Promise<readonly AskedMembership[]> {
  const { isNew, segments } = await touchedSegments(transaction, customerId, happened);
  return segments.map((segment) => ({
    customerId,
    segment,
    cause: imported ? 'imported' : isNew ? 'changed' : causeOf(segment, customerId),
    hops,
  }));
}
