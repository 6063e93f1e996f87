import { FIELD_PATH_CHARACTERS, valueTypeOf, type ValueType } from '@sojourn/conditions';
import type { Attributes } from '../customers/customer.entity.js';

/** Whose attributes paths name. */
export type AttributeRoot = 'customer' | 'account';

/** A path, and the type of the value that stands there. */
export interface TypedPath {
  readonly path: string;
  readonly type: ValueType;
}

/** The types of attributes, and of the values right inside of them, by their paths; what no path can name has none. */
export function typedPaths(root: AttributeRoot, attributes: Attributes): readonly TypedPath[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const own = typedPath(`${root}.${name}`, name, value);
    if (own?.type !== 'object') return own ?? [];
    const inside = Object.entries(value as Attributes).flatMap(
      ([key, each]) => typedPath(`${own.path}.${key}`, key, each) ?? [],
    );
    return [own, ...inside];
  });
}

function typedPath(path: string, name: string, value: unknown): TypedPath | null {
  const type = valueTypeOf(value);
  return type === null || path.length > FIELD_PATH_CHARACTERS || !NAME.test(name) ? null : { path, type };
}

const NAME = /^[^.\s][^.]*$/;
