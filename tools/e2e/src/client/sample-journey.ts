import type { DevFile } from '@sojourn/stack';
import { ask } from '@sojourn/testing';

const document = /* GraphQL */ `
  {
    journeys(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`;

interface Answer {
  readonly journeys: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
  };
}

/** The id of the journey that the first start publishes. */
export async function sampleJourney(dev: DevFile): Promise<string> {
  const { journeys } = await ask<Answer>(dev, document);
  const sample = journeys.edges.find(({ node }) => node.name === 'Purchase confirmation');
  if (!sample) throw new Error('The sample journey is not there.');
  return sample.node.id;
}
