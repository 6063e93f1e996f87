import type { Journey } from '../journey.schema.js';

/** A place on the canvas, in its own units. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Puts a node somewhere else on the canvas; what the journey does stays the same. */
export function moveNode(journey: Journey, id: string, { x, y }: Position): Journey {
  return { ...journey, layout: { ...journey.layout, [id]: { x, y } } };
}

/** Puts several nodes somewhere else at once. */
export function moveNodes(journey: Journey, positions: Readonly<Record<string, Position>>): Journey {
  return Object.entries(positions).reduce((moved, [id, position]) => moveNode(moved, id, position), journey);
}
