import type { FieldRule } from '@sojourn/conditions';
import type { KnownPath, KnownType } from '../variables/known-path.js';
import type { Operator } from './operators.js';

/** Operators that put values in an order, as they are used of numbers. */
const ORDERING: ReadonlySet<Operator> = new Set(['>', '>=', '<', '<=', 'between']);

/** The type of what a rule compares its field with: the field's, and else what its operator is commonly used of. */
export function knownTypeOf(
  { field, operator }: Pick<FieldRule, 'field' | 'operator'>,
  paths: readonly KnownPath[],
): KnownType | undefined {
  return paths.find(({ path }) => path === field)?.type ?? (ORDERING.has(operator) ? 'number' : undefined);
}
