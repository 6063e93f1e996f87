import type { PastEvent } from '../facts.js';
import { lookUp } from '../look-up.js';
import type { EventMatch, Same } from '../rule-group.schema.js';
import { read, type Scope } from '../scope.js';
import { always, type Verdict } from '../verdict.js';

/** Judges whether an event is one of those that are meant. */
export function eventVerdict(
  { event: name, same = [], where }: EventMatch,
  event: PastEvent,
  scope: Scope,
): Verdict {
  const { properties } = event;
  if (event.name !== name || !same.every((each) => isSame(each, event, scope))) return always(false);
  return where === undefined ? always(true) : scope.judge(where, { ...scope, event: properties });
}

/** Compared as text: 42 and "42" are one. What is missing or empty is the same as nothing. */
function isSame({ property, as }: Same, { properties }: PastEvent, scope: Scope): boolean {
  const own = keyText(lookUp(properties, property));
  return own !== '' && own === keyText(read(scope, as));
}

function keyText(value: unknown): string {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? String(value) : '';
}
