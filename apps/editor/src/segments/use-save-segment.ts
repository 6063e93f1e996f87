import { useMutation } from '@apollo/client/react';
import type { RuleGroup } from '@sojourn/conditions';
import {
  CreateSegmentDocument,
  SegmentsDocument,
  UpdateSegmentDocument,
  type CreateSegmentMutation,
  type UpdateSegmentMutation,
} from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import type { PlacedProblem } from '../form/place-problems.js';

/** A segment as it was edited. */
export interface EditedSegment {
  readonly key: string;
  readonly name: string;
  readonly condition: RuleGroup;
  /** The one that is edited, and the version that was; absent for a new one. */
  readonly base?: { readonly segmentId: string; readonly baseVersion: number };
}

type Answer = CreateSegmentMutation['createSegment'] | UpdateSegmentMutation['updateSegment'];
type With<Kind extends Answer['__typename']> = Extract<Answer, { readonly __typename: Kind }>;

/** What became of saving. */
export type Saved =
  | { readonly kind: 'saved'; readonly segment: With<'SegmentSaved'>['segment'] }
  | { readonly kind: 'conflict'; readonly segment: With<'SegmentConflict'>['segment'] }
  | { readonly kind: 'problems'; readonly problems: readonly PlacedProblem[] }
  | { readonly kind: 'refused'; readonly field: string | undefined; readonly message: string };

/** Saves a segment, new or edited; every refusal and failure is an answer. */
export function useSaveSegment(): (edited: EditedSegment) => Promise<Saved> {
  const [create] = useMutation(CreateSegmentDocument, { refetchQueries: [SegmentsDocument] });
  const [update] = useMutation(UpdateSegmentDocument);
  return async ({ key, name, condition, base }) => {
    try {
      const answer =
        base === undefined
          ? (await create({ variables: { input: { key, name, condition } } })).data?.createSegment
          : (await update({ variables: { input: { ...base, name, condition } } })).data?.updateSegment;
      return readAnswer(answer);
    } catch (failure) {
      return { kind: 'refused', field: undefined, message: errorInWords(failure) };
    }
  };
}

function readAnswer(answer: Answer | undefined): Saved {
  switch (answer?.__typename) {
    case 'SegmentSaved':
      return { kind: 'saved', segment: answer.segment };
    case 'SegmentConflict':
      return { kind: 'conflict', segment: answer.segment };
    case 'SegmentRefused':
      return { kind: 'problems', problems: answer.problems };
    case 'InvalidInput':
      return { kind: 'refused', field: answer.field, message: answer.message };
    case 'NotFound':
    case 'Forbidden':
      return { kind: 'refused', field: undefined, message: answer.message };
    case undefined:
      return { kind: 'refused', field: undefined, message: 'Nothing was answered. Please try again.' };
  }
}
