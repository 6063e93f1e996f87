import type { ActionDefinition } from '@sojourn/sdk';
import { actions } from './doors/actions.js';

/** What the built-in actions work with: the parts of each of them. */
export type BuiltInParts = (typeof actions)[number] extends (parts: infer Parts) => ActionDefinition
  ? Parts
  : never;

/** The built-in actions, made of the parts they work with. */
export function builtInActions(parts: BuiltInParts): readonly ActionDefinition[] {
  return actions.map((make) => make(parts));
}
