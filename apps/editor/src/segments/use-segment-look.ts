import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import type { RuleGroup } from '@sojourn/conditions';
import { useMemo } from 'react';
import type { PlacedProblem } from '../form/place-problems.js';
import { PreviewSegmentDocument, type PreviewSegmentQuery } from '../generated/graphql.js';
import { checkCondition } from './check-condition.js';

/** How long nothing is typed before the server is asked, in ms. */
const PAUSE = 400;

/** Who would be in the segment. */
export type Preview = Extract<PreviewSegmentQuery['previewSegment'], { __typename: 'SegmentPreview' }>;

/** What is known of a condition while it is being edited. */
export interface SegmentLook {
  /** In words, as soon as it is sound. */
  readonly inWords: string | undefined;
  readonly problems: readonly PlacedProblem[];
  /** Who would be in it; of an older condition while `isOld`. */
  readonly preview: Preview | undefined;
  readonly isOld: boolean;
  readonly error: unknown;
  readonly again: () => void;
}

/** Looks at who would be in a segment of a condition, a moment after the last change; older answers are dropped. */
export function useSegmentLook(condition: RuleGroup, mayAsk: boolean): SegmentLook {
  const checked = useMemo(() => checkCondition(condition), [condition]);
  const [settled] = useDebouncedValue(condition, PAUSE);
  const isSound = checkCondition(settled).kind === 'sound';
  const { data, previousData, error, loading, refetch } = useQuery(
    PreviewSegmentDocument,
    mayAsk && isSound ? { variables: { condition: settled }, fetchPolicy: 'no-cache' } : skipToken,
  );
  const answer = data?.previewSegment;
  const isSettled = settled === condition && checked.kind === 'sound';
  const refused = answer?.__typename === 'SegmentRefused' && isSettled ? answer.problems : [];
  const shown = [answer, previousData?.previewSegment].find((each) => each?.__typename === 'SegmentPreview');
  return {
    inWords: checked.kind === 'sound' ? checked.inWords : undefined,
    problems: checked.kind === 'sound' ? refused : checked.problems,
    preview: shown,
    isOld: !isSettled || loading || refused.length > 0,
    error,
    again: () => {
      void refetch();
    },
  };
}
