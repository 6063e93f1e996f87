import { ListNamesDocument, SegmentNamesDocument } from '../../generated/graphql.js';
import { useWhole } from '../../graphql/use-whole.js';

/** A segment or a list as it is chosen: by its name, for its key. */
export interface NamedKey {
  readonly key: string;
  readonly name: string;
}

/** The segments that there are; undefined while none has come. */
export function useSegmentNames(): readonly NamedKey[] | undefined {
  return useWhole(SegmentNamesDocument, 'segments').nodes;
}

/** The lists that there are; undefined while none has come. */
export function useListNames(): readonly NamedKey[] | undefined {
  return useWhole(ListNamesDocument, 'lists').nodes;
}
