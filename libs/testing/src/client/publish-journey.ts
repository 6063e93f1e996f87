import type { Journey } from '@sojourn/journey';
import { type ApiAccess, ask } from './ask.js';

const create = /* GraphQL */ `
  mutation Create($name: String!) {
    result: createJourney(input: { name: $name, template: BLANK }) {
      __typename
      ... on JourneyCreated {
        journey {
          id
          draftRevision
        }
      }
    }
  }
`;

const save = /* GraphQL */ `
  mutation Save($journeyId: ID!, $baseRevision: Int!, $draft: JSON!) {
    result: saveDraft(input: { journeyId: $journeyId, baseRevision: $baseRevision, draft: $draft }) {
      __typename
      ... on DraftSaved {
        revision
      }
    }
  }
`;

const publish = /* GraphQL */ `
  mutation Publish($journeyId: ID!, $baseRevision: Int!) {
    result: publishJourney(input: { journeyId: $journeyId, baseRevision: $baseRevision }) {
      __typename
      ... on JourneyPublished {
        version {
          number
        }
      }
      ... on PublishRefused {
        problems {
          message
        }
      }
    }
  }
`;

interface Result<T> {
  readonly result: T & { readonly __typename: string };
}

/**
 * Makes and publishes a journey by the API; gives its id.
 *
 * @throws when a step is refused, with the refusal
 */
export async function publishJourney(api: ApiAccess, name: string, draft: Journey): Promise<string> {
  const created = await step<{ journey: { id: string; draftRevision: number } }>(
    api,
    create,
    { name },
    'JourneyCreated',
  );
  const { id: journeyId, draftRevision: baseRevision } = created.journey;
  const { revision } = await step<{ revision: number }>(
    api,
    save,
    { journeyId, baseRevision, draft },
    'DraftSaved',
  );
  await step(api, publish, { journeyId, baseRevision: revision }, 'JourneyPublished');
  return journeyId;
}

async function step<T>(api: ApiAccess, document: string, variables: object, expected: string): Promise<T> {
  const { result } = await ask<Result<T>>(api, document, variables);
  if (result.__typename !== expected) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result;
}
