import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import {
  PreviewAudienceDocument,
  type PreviewAudienceInput,
  type PreviewAudienceQuery,
} from '../generated/graphql.js';

/** How long nothing is typed before the server is asked, in ms. */
const PAUSE = 400;

/** Who would be let in. */
export type AudiencePreview = Extract<
  PreviewAudienceQuery['previewAudience'],
  { readonly __typename: 'AudiencePreview' }
>;

/** What is known of who would be let in while it is being chosen. */
export interface AudienceLook {
  readonly preview: AudiencePreview | undefined;
  /** Why it cannot be used at all. */
  readonly refusal: string | undefined;
  /** The server has not answered to what is chosen now. */
  readonly isOld: boolean;
  readonly error: unknown;
  readonly again: () => void;
}

/** Looks at who would be let in, a moment after the last change. */
export function useAudienceLook(input: PreviewAudienceInput | null): AudienceLook {
  const [settled] = useDebouncedValue(input, PAUSE);
  const { data, error, loading, refetch } = useQuery(
    PreviewAudienceDocument,
    settled === null ? skipToken : { variables: { input: settled }, fetchPolicy: 'no-cache' },
  );
  const isOld = input !== null && (settled !== input || loading);
  const answer = settled === input && !loading ? data?.previewAudience : undefined;
  return {
    preview: answer?.__typename === 'AudiencePreview' ? answer : undefined,
    refusal: answer !== undefined && answer.__typename !== 'AudiencePreview' ? answer.message : undefined,
    isOld,
    error: isOld ? undefined : error,
    again: () => {
      void refetch();
    },
  };
}
