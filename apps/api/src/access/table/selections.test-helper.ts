/** What is answered for a thing that is not there, and to whom may not: with `__typename`. */
export const refusals = `__typename ... on NotFound { ...NotFound } ... on Forbidden { ...Forbidden }`;

/** What is answered where the status of a journey does not allow it. */
export const wrongStatus = '... on WrongStatus { ...WrongStatus }';

/** What is answered where the state of an enrollment does not allow it. */
export const wrongState = '... on WrongState { ...WrongState }';

/** What is answered to input that makes no sense. */
export const invalid = '... on InvalidInput { ...InvalidInput }';

/** What is answered to a condition that cannot be a segment's. */
export const badCondition = '... on SegmentRefused { problems { ...Problem } }';

/** What is answered when somebody else has changed the draft. */
export const conflict = '... on DraftConflict { ...DraftConflict savedBy { ...User } }';

/** The whole answer of an operation that was asked about a thing which is not the workspace's. */
export const noSuch = (operation: string, thing = 'journey') => ({
  [operation]: { __typename: 'NotFound', message: `There is no such ${thing} in this workspace.` },
});
