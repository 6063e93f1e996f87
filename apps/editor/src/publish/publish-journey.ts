import type { ApolloClient } from '@apollo/client';
import type { Problem } from '@sojourn/journey';
import { PublishJourneyDocument, type JourneyHeadFragment, type PeopleInside } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { problemsFromApi } from '../problems/problems-from-api.js';
import { mappingInput, type MoveMapping } from './move-mapping.js';
import type { DraftConflict } from '../save/save-answer.js';

/** What came of publishing. */
export type PublishAnswer =
  | {
      readonly kind: 'published';
      readonly number: number;
      /** How many are inside of older versions. */
      readonly peopleInside: number;
      /** Messages to those who are to leave that had been handed over before. */
      readonly inFlight: number;
      readonly head: JourneyHeadFragment;
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflict'; readonly theirs: DraftConflict }
  | { readonly kind: 'refused'; readonly message: string };

/** What is to be published, and what becomes of the people inside. */
export interface ToPublish {
  readonly journeyId: string;
  readonly baseRevision: number;
  readonly inside: PeopleInside;
  /** For those who move. */
  readonly mapping: MoveMapping;
}

/** Publishes the draft of a revision. Never rejects. */
export async function publishJourney(
  client: ApolloClient,
  { mapping, ...toPublish }: ToPublish,
): Promise<PublishAnswer> {
  try {
    const { data } = await client.mutate({
      mutation: PublishJourneyDocument,
      variables: { input: { ...toPublish, mapping: mappingInput(mapping) } },
    });
    const result = data?.publishJourney;
    switch (result?.__typename) {
      case 'JourneyPublished':
        return {
          kind: 'published',
          number: result.version.number,
          peopleInside: result.peopleInside,
          inFlight: result.inFlight,
          head: result.journey,
        };
      case 'PublishRefused':
        return { kind: 'problems', problems: problemsFromApi(result.problems) };
      case 'DraftConflict': {
        const { revision, savedAt, savedBy, draft } = result;
        return { kind: 'conflict', theirs: { revision, savedAt, savedBy: savedBy?.name ?? null, draft } };
      }
      case 'MappingNeeded':
        return { kind: 'refused', message: 'Somebody has come to a node that is gone: say where they go.' };
      case 'NotFound':
      case 'Forbidden':
      case 'WrongStatus':
      case 'InvalidInput':
        return { kind: 'refused', message: result.message };
      case undefined:
        return { kind: 'refused', message: 'Sojourn did not answer.' };
    }
  } catch (error) {
    return { kind: 'refused', message: errorInWords(error) };
  }
}
