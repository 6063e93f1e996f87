import { isMissing } from '@sojourn/conditions';
import { sayValue } from '../words/say-value.js';
import type { SetAttributeConfig } from './set-attribute.config.js';

/** What a change makes of a value, or why it stays as it is; `said` goes on from the attribute's name. */
export type Changed =
  | { readonly kind: 'changed'; readonly value: unknown; readonly said: string }
  | { readonly kind: 'unchanged'; readonly said: string };

/** Changes a value; what does not fit leaves it as it is. */
export function changeValue(change: SetAttributeConfig['change'], before: unknown, value: unknown): Changed {
  switch (change) {
    case 'set':
      return same(before, value)
        ? unchanged(`is ${sayValue(value)} already`)
        : changed(value, `is now ${sayValue(value)}`);
    case 'add':
      return add(before, value);
    case 'remove':
      return remove(before, value);
    case 'increment':
      return increment(before, value);
  }
}

function add(before: unknown, value: unknown): Changed {
  const list = isMissing(before) ? [] : before;
  if (!Array.isArray(list)) return unchanged('is not a list and stays as it is');
  if (list.some((item) => same(item, value))) return unchanged(`has ${sayValue(value)} already`);
  return changed([...(list as readonly unknown[]), value], `now has ${sayValue(value)}`);
}

function remove(before: unknown, value: unknown): Changed {
  if (isMissing(before)) return unchanged('is not set');
  if (value === undefined) return changed(null, 'is taken away');
  if (!Array.isArray(before)) return unchanged('is not a list and stays as it is');
  const left = before.filter((item) => !same(item, value));
  return left.length === before.length
    ? unchanged(`does not have ${sayValue(value)}`)
    : changed(left, `no longer has ${sayValue(value)}`);
}

function increment(before: unknown, value: unknown): Changed {
  const from = isMissing(before) ? 0 : before;
  if (typeof from !== 'number' || typeof value !== 'number')
    return unchanged('is not a number and stays as it is');
  const sum = inDecimals(from + value);
  return Number.isFinite(sum) ? changed(sum, `is now ${sum}`) : unchanged('is too large to be counted on');
}

/** 0.1 + 0.2 is 0.3, as on a receipt. */
function inDecimals(sum: number): number {
  return Number.isInteger(sum) ? sum : Number(sum.toPrecision(15));
}

function same(a: unknown, b: unknown): boolean {
  return (
    a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  );
}

function changed(value: unknown, said: string): Changed {
  return { kind: 'changed', value, said };
}

function unchanged(said: string): Changed {
  return { kind: 'unchanged', said };
}
