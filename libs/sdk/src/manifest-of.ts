import type { ActionDefinition } from './action-definition.js';
import type { Manifest } from './manifest.js';

/** What crosses the wire of an action: plain JSON, the same for the same source. */
export function manifestOf(action: ActionDefinition): Manifest {
  return action.manifest;
}
