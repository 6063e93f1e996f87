import type { ApolloClient } from '@apollo/client';
import { CreateJourneyDocument } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { saveDraft } from './save-draft.js';

/** What came of keeping a draft as a journey of its own. */
export type CopyAnswer =
  | { readonly kind: 'copied'; readonly journeyId: string }
  | { readonly kind: 'refused'; readonly message: string };

/** Makes a new journey of a draft. Never rejects. */
export async function saveAsCopy(client: ApolloClient, name: string, draft: unknown): Promise<CopyAnswer> {
  try {
    const { data } = await client.mutate({
      mutation: CreateJourneyDocument,
      variables: { input: { name, template: 'BLANK' } },
    });
    const created = data?.createJourney;
    if (created?.__typename !== 'JourneyCreated') {
      return { kind: 'refused', message: created?.message ?? 'Sojourn did not answer.' };
    }
    const { id, draftRevision } = created.journey;
    const saved = await saveDraft(client, id, draft, draftRevision);
    if (saved.kind === 'saved') return { kind: 'copied', journeyId: id };
    return {
      kind: 'refused',
      message: saved.kind === 'refused' ? saved.message : 'The copy could not be saved.',
    };
  } catch (error) {
    return { kind: 'refused', message: errorInWords(error) };
  }
}
