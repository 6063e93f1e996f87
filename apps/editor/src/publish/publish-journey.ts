import type { ApolloClient } from '@apollo/client';
import type { Problem } from '@sojourn/journey';
import { PublishJourneyDocument, type JourneyHeadFragment } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { problemsFromApi } from '../problems/problems-from-api.js';
import type { DraftConflict } from '../save/save-answer.js';

/** What came of publishing. */
export type PublishAnswer =
  | { readonly kind: 'published'; readonly number: number; readonly head: JourneyHeadFragment }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflict'; readonly theirs: DraftConflict }
  | { readonly kind: 'refused'; readonly message: string };

/** Publishes the draft of a revision. Never rejects. */
export async function publishJourney(
  client: ApolloClient,
  journeyId: string,
  baseRevision: number,
): Promise<PublishAnswer> {
  try {
    const { data } = await client.mutate({
      mutation: PublishJourneyDocument,
      variables: { input: { journeyId, baseRevision } },
    });
    const result = data?.publishJourney;
    switch (result?.__typename) {
      case 'JourneyPublished':
        return { kind: 'published', number: result.version.number, head: result.journey };
      case 'PublishRefused':
        return { kind: 'problems', problems: problemsFromApi(result.problems) };
      case 'DraftConflict': {
        const { revision, savedAt, savedBy, draft } = result;
        return { kind: 'conflict', theirs: { revision, savedAt, savedBy: savedBy?.name ?? null, draft } };
      }
      case 'MappingNeeded':
        return { kind: 'refused', message: 'Say first where the people go whose nodes are gone.' };
      case 'NotFound':
      case 'Forbidden':
      case 'WrongStatus':
        return { kind: 'refused', message: result.message };
      case undefined:
        return { kind: 'refused', message: 'Sojourn did not answer.' };
    }
  } catch (error) {
    return { kind: 'refused', message: errorInWords(error) };
  }
}
