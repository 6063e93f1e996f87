import type { DataKind } from '@sojourn/engine';
import type { AttributeTypesQuery, ValueType } from '../generated/graphql.js';

/** What values are declared or were seen to be, by the field: `customer.plan`. */
export type FieldKinds = Readonly<Record<string, readonly DataKind[]>>;

/** An attribute, and what it was declared or seen to be. */
export type AttributeType = AttributeTypesQuery['attributes']['edges'][number]['node'];

/** What the API tells of attributes, as the engine takes it. */
export function fieldKindsOf(attributes: readonly AttributeType[]): FieldKinds {
  const named = attributes.map(({ path, declaredType, observedTypes }) => {
    const types = declaredType === null ? observedTypes.map(({ type }) => type) : [declaredType];
    return [path, types.flatMap((type) => kinds[type] ?? [])] as const;
  });
  return Object.fromEntries(named);
}

/** A group of values is compared with nothing. */
const kinds: Readonly<Partial<Record<ValueType, DataKind>>> = {
  TEXT: 'text',
  NUMBER: 'number',
  BOOLEAN: 'yes-no',
  DATE: 'date',
  LIST: 'list',
};
