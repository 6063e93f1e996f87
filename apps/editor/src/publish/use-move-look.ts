import { skipToken, useQuery } from '@apollo/client/react';
import { PreviewMoveDocument, type MoveGroupPartsFragment } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { mappingInput, type MoveMapping } from './move-mapping.js';

/** How far a look at what people inside would do has come. */
export type MoveLook =
  | { readonly kind: 'looking' }
  | {
      readonly kind: 'seen';
      readonly people: number;
      readonly groups: readonly MoveGroupPartsFragment[];
      /** True while a newer look is on its way. */
      readonly isStale: boolean;
    }
  | { readonly kind: 'failed'; readonly words: string; readonly onRetry: () => void };

/**
 * Looks at what people inside would do if they moved to the draft of this revision; null while there is nothing to look
 * at. `again` looks once more.
 */
export function useMoveLook(
  journeyId: string,
  baseRevision: number | null,
  mapping: MoveMapping,
): { readonly look: MoveLook; readonly again: () => void } {
  const { data, previousData, loading, error, refetch } = useQuery(
    PreviewMoveDocument,
    baseRevision === null
      ? skipToken
      : {
          variables: { input: { journeyId, baseRevision, mapping: mappingInput(mapping) } },
          // People move on while nobody looks.
          fetchPolicy: 'no-cache',
          notifyOnNetworkStatusChange: true,
        },
  );
  const again = () => void refetch();
  const result = (data ?? previousData)?.previewMove;
  if (error !== undefined && !loading)
    return { look: { kind: 'failed', words: errorInWords(error), onRetry: again }, again };
  if (result === undefined) return { look: { kind: 'looking' }, again };
  if (result.__typename === 'MovePreview') {
    const { people, groups } = result;
    return { look: { kind: 'seen', people, groups, isStale: loading }, again };
  }
  if (loading) return { look: { kind: 'looking' }, again };
  const words =
    result.__typename === 'PublishRefused'
      ? 'Sojourn found problems that must be solved first.'
      : result.__typename === 'DraftConflict'
        ? 'Somebody else changed this journey in the meantime. Close this, and decide what to keep.'
        : result.message;
  return { look: { kind: 'failed', words, onRetry: again }, again };
}
