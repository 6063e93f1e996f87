import { FORMAT, type Journey, type JourneyNode } from './journey.schema.js';

/** A sound journey: trigger → first → second. */
export function aJourney(): Journey {
  return {
    format: FORMAT,
    trigger: { type: 'event', version: 1, config: { event: 'Order Completed' } },
    reentry: { policy: 'once' },
    nodes: { first: aNode(), second: aNode() },
    edges: [
      { from: 'trigger', outcome: 'entered', to: 'first' },
      { from: 'first', outcome: 'next', to: 'second' },
    ],
    goals: [],
    exits: [],
    settings: {},
    layout: { first: { x: 0, y: 160 }, second: { x: 0, y: 320 } },
    notes: [],
  };
}

/** A node that any test may add. */
export function aNode(): JourneyNode {
  return { type: 'wait', version: 1, config: { duration: 'P1D' } };
}
