import type { ActionDefinition } from './action-definition.js';

/** The mark every defined action carries: the same in each copy of this library. */
export const actionMark = Symbol.for('sojourn.action');

/** Tells what `defineAction` made from anything else a file may export. */
export function isAction(value: unknown): value is ActionDefinition {
  return typeof value === 'object' && value !== null && actionMark in value;
}
