import { useQuery } from '@apollo/client/react';
import { AttributesDocument } from '../generated/graphql.js';
import type { KnownPath } from '../variables/known-path.js';
import { attributePaths } from '../variables/paths-at.js';
import { fieldKindsOf } from './field-kinds.js';

/** How many attributes are suggested; whatever else there is can be typed. */
const SUGGESTED = 100;

/** What conditions outside of a journey may refer to: what was sent, and what commonly is. */
export function useKnownPaths(): readonly KnownPath[] {
  const { data } = useQuery(AttributesDocument, { variables: { first: SUGGESTED } });
  return attributePaths(data === undefined ? {} : fieldKindsOf(data.attributes));
}
