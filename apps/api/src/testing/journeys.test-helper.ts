import { ask } from './ask.test-helper.js';
import type { TestApi } from './test-api.test-helper.js';

/** What tests read of a journey they made. */
export interface MadeJourney {
  readonly id: string;
  readonly draftRevision: number;
}

/** Makes a journey through GraphQL. */
export async function makeJourney({ url, house }: TestApi, name = 'A journey'): Promise<MadeJourney> {
  const { data } = await ask<{ readonly createJourney: { readonly journey: MadeJourney } }>(
    url,
    house.admin,
    `mutation ($name: String!) { createJourney(input: { name: $name, template: BLANK }) {
      ... on JourneyCreated { journey { id draftRevision } } } }`,
    { name },
  );
  if (!data) throw new Error('no journey was made');
  return data.createJourney.journey;
}

/** Saves a draft through GraphQL; answers the member of the union. */
export async function saveDraft(
  { url, house }: TestApi,
  input: { readonly journeyId: string; readonly baseRevision: number; readonly draft: unknown },
) {
  return ask<{ readonly saveDraft: Readonly<Record<string, unknown>> }>(
    url,
    house.admin,
    `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename
      ... on DraftSaved { revision problems { code path nodeId severity message } journey { draft } }
      ... on DraftConflict { revision draft savedBy { name } }
      ... on InvalidInput { field message } ... on NotFound { message } ... on WrongStatus { message status } } }`,
    { input },
  );
}

/** Publishes through GraphQL; answers the member of the union. */
export async function publish(
  { url, house }: TestApi,
  input: {
    readonly journeyId: string;
    readonly baseRevision: number;
    readonly inside?: 'FINISH' | 'MOVE' | 'EXIT';
    readonly mapping?: readonly { readonly from: string; readonly to?: string | null }[];
  },
) {
  const { data } = await ask<{ readonly publishJourney: Readonly<Record<string, unknown>> }>(
    url,
    house.admin,
    `mutation ($input: PublishJourneyInput!) { publishJourney(input: $input) { __typename
      ... on JourneyPublished { peopleInside inFlight journey { status hasUnpublishedChanges } version { number contentHash graph publishedBy { name } } }
      ... on PublishRefused { problems { code path nodeId severity message } }
      ... on MappingNeeded { nodes { nodeId people } } ... on InvalidInput { field message }
      ... on DraftConflict { revision } ... on NotFound { message } ... on WrongStatus { message status } } }`,
    { input },
  );
  return data?.publishJourney;
}
