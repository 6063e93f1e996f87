import type { ApolloClient } from '@apollo/client';
import { SaveDraftDocument, type SaveDraftMutation } from '../generated/graphql.js';
import { errorInWords, isOffline } from '../graphql/error-in-words.js';
import { problemsFromApi } from '../problems/problems-from-api.js';
import type { SaveAnswer } from './save-answer.js';

/** Saves a journey's draft, based on the revision that it was read as. Never rejects. */
export async function saveDraft(
  client: ApolloClient,
  journeyId: string,
  draft: unknown,
  baseRevision: number,
): Promise<SaveAnswer> {
  try {
    const { data } = await client.mutate({
      mutation: SaveDraftDocument,
      variables: { input: { journeyId, baseRevision, draft } },
    });
    return data == null ? { kind: 'unreachable' } : toAnswer(data.saveDraft);
  } catch (error) {
    return isOffline(error) ? { kind: 'unreachable' } : { kind: 'refused', message: errorInWords(error) };
  }
}

function toAnswer(result: SaveDraftMutation['saveDraft']): SaveAnswer {
  switch (result.__typename) {
    case 'DraftSaved':
      return {
        kind: 'saved',
        revision: result.revision,
        problems: problemsFromApi(result.problems),
        head: result.journey,
      };
    case 'DraftConflict': {
      const { revision, savedAt, savedBy, draft } = result;
      return { kind: 'conflict', theirs: { revision, savedAt, savedBy: savedBy?.name ?? null, draft } };
    }
    case 'InvalidInput':
    case 'NotFound':
    case 'Forbidden':
    case 'WrongStatus':
      return { kind: 'refused', message: result.message };
  }
}
