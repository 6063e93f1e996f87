import { FORMAT, type Journey, type JourneyNode } from '@sojourn/journey';

/** A node of a toy type. */
export const node = (type: string, config: JourneyNode['config'] = {}): JourneyNode => ({
  type,
  version: 1,
  config,
});

/** A journey from nodes, and from arrows written as `from outcome to`. */
export function aJourney(nodes: Readonly<Record<string, JourneyNode>>, arrows: readonly string[]): Journey {
  return {
    format: FORMAT,
    trigger: node('start'),
    reentry: { policy: 'once' },
    nodes: { ...nodes },
    edges: arrows.map((arrow) => {
      const [from = '', outcome = '', to = ''] = arrow.split(' ');
      return { from, outcome, to };
    }),
    goals: [],
    exits: [],
    settings: {},
    layout: {},
    notes: [],
  };
}
