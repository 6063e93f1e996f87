import { AttributeTypesDocument } from '../generated/graphql.js';
import { useWhole } from '../graphql/use-whole.js';
import type { KnownPath } from '../variables/known-path.js';
import { attributePaths } from '../variables/paths-at.js';
import { fieldKindsOf } from './field-kinds.js';

/** What conditions outside of a journey may refer to: what was sent, and what commonly is. */
export function useKnownPaths(): readonly KnownPath[] {
  const { nodes = [] } = useWhole(AttributeTypesDocument, 'attributes');
  return attributePaths(fieldKindsOf(nodes));
}
