import type { DevFile } from '@sojourn/stack';
import { ask, eventually } from '@sojourn/testing';

/** One customer's run, as the API tells it. */
export interface Enrollment {
  readonly id: string;
  readonly state: 'RUNNING' | 'FINISHED' | 'EXITED' | 'QUARANTINED';
  readonly customer: { readonly userIds: readonly string[] };
  readonly visits: readonly {
    readonly nodeId: string;
    readonly outcome: string | null;
    readonly reason: string | null;
  }[];
}

const document = /* GraphQL */ `
  query Enrollments($journeyId: ID!) {
    journey(id: $journeyId) {
      enrollments(first: 50) {
        edges {
          node {
            id
            state
            customer {
              userIds
            }
            visits {
              nodeId
              outcome
              reason
            }
          }
        }
      }
    }
  }
`;

interface Answer {
  readonly journey: { readonly enrollments: { readonly edges: readonly { readonly node: Enrollment }[] } };
}

/** A customer's enrollments in a journey, once there are so many and all have come to their end. */
export async function endsOf(
  dev: DevFile,
  { journeyId, userId, count = 1 }: { journeyId: string; userId: string; count?: number },
): Promise<Enrollment[]> {
  return eventually(`the end of ${userId}’s ${count} enrollments`, async () => {
    const theirs = (await enrollmentsIn(dev, journeyId)).filter(({ customer }) =>
      customer.userIds.includes(userId),
    );
    if (theirs.length > count) throw new Error(`${userId} was let in ${theirs.length} times, not ${count}.`);
    return theirs.length === count && theirs.every(({ state }) => state !== 'RUNNING') && theirs;
  });
}

/** Waits until so many customers have come to a node and stay there. */
export async function stayingAt(
  dev: DevFile,
  journeyId: string,
  nodeId: string,
  count: number,
): Promise<void> {
  await eventually(`${count} customers at ${nodeId}`, async () => {
    const enrollments = await enrollmentsIn(dev, journeyId);
    return enrollments.filter(({ visits }) => visits.at(-1)?.nodeId === nodeId).length === count;
  });
}

async function enrollmentsIn(dev: DevFile, journeyId: string): Promise<Enrollment[]> {
  const { journey } = await ask<Answer>(dev, document, { journeyId });
  return journey.enrollments.edges.map(({ node }) => node);
}
