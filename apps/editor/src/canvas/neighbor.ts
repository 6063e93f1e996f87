import type { Journey } from '@sojourn/journey';

/** Which way one goes along the edges. */
export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The node one reaches by following the edges: down to what follows, up to what led here, sideways to siblings. */
export function neighborOf(journey: Journey, id: string, direction: Direction): string | null {
  switch (direction) {
    case 'ArrowDown':
      return targetsOf(journey, id)[0] ?? null;
    case 'ArrowUp':
      return parentOf(journey, id);
    case 'ArrowLeft':
      return siblingOf(journey, id, -1);
    case 'ArrowRight':
      return siblingOf(journey, id, 1);
  }
}

function siblingOf(journey: Journey, id: string, direction: 1 | -1): string | null {
  const parent = parentOf(journey, id);
  if (parent === null) return null;
  const siblings = targetsOf(journey, parent);
  return siblings[siblings.indexOf(id) + direction] ?? null;
}

function parentOf(journey: Journey, id: string): string | null {
  return journey.edges.find(({ to }) => to === id)?.from ?? null;
}

/** What follows a node, from left to right on the canvas. */
function targetsOf(journey: Journey, id: string): readonly string[] {
  const x = (target: string) => journey.layout[target]?.x ?? 0;
  const targets = journey.edges.filter(({ from }) => from === id).map(({ to }) => to);
  return [...new Set(targets)].sort((a, b) => x(a) - x(b));
}
