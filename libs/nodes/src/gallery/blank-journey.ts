import { FORMAT, type Journey } from '@sojourn/journey';

/** A journey with nothing in it but a trigger that is still to be filled in. */
export function blankJourney(): Journey {
  return {
    format: FORMAT,
    trigger: { type: 'event', version: 1, config: { event: '' } },
    reentry: { policy: 'once' },
    nodes: {},
    edges: [],
    goals: [],
    exits: [],
    settings: {},
    layout: {},
    notes: [],
  };
}
