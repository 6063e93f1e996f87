import type { Fix, FixEdit } from '../fix.js';
import type { Journey } from '../journey.schema.js';
import { connect } from './connect.js';
import { nodeOf } from './configure.js';
import { removeNode } from './remove-node.js';

/** Makes the changes of a fix; one that has no place in this journey any more changes nothing. */
export function applyFix(journey: Journey, { edits }: Fix): Journey {
  return edits.reduce(applyEdit, journey);
}

function applyEdit(journey: Journey, edit: FixEdit): Journey {
  switch (edit.op) {
    case 'set':
      return changeAt(journey, edit.path, (holder, key) => put(holder, key, edit.value));
    case 'remove':
      return changeAt(journey, edit.path, without);
    case 'connect':
      return connect(journey, edit.edge);
    case 'remove-node':
      return nodeOf(journey, edit.node) === undefined ? journey : removeNode(journey, edit.node);
  }
}

/** A list or an object of the saved form. */
type Holder = readonly unknown[] | Readonly<Record<string, unknown>>;

/** A copy in which what holds the end of the path is changed; the same value when nothing is there to change. */
function changeAt<Value>(
  value: Value,
  [key, ...rest]: readonly string[],
  change: (holder: Holder, key: string) => unknown,
): Value {
  if (key === undefined || !isHolder(value)) return value;
  if (rest.length === 0) return change(value, key) as Value;
  const inner = valueAt(value, key);
  return inner === undefined ? value : (put(value, key, changeAt(inner, rest, change)) as Value);
}

function put(holder: Holder, key: string, value: unknown): Holder {
  if (!isList(holder)) return { ...holder, [key]: value };
  return valueAt(holder, key) === undefined ? holder : holder.with(Number(key), value);
}

function without(holder: Holder, key: string): Holder {
  if (isList(holder)) return holder.filter((_, index) => String(index) !== key);
  const { [key]: _removed, ...rest } = holder;
  return rest;
}

function valueAt(holder: Holder, key: string): unknown {
  if (isList(holder)) return holder.find((_, index) => String(index) === key);
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

/** `Array.isArray` does not know read-only lists. */
function isList(holder: Holder): holder is readonly unknown[] {
  return Array.isArray(holder);
}
