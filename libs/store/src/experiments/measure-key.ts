import type { ExperimentMeasure } from '@sojourn/engine';

/** A measure as a key: what was counted by another one says nothing about this one. */
export function measureKey(measure: ExperimentMeasure): string {
  return 'goal' in measure ? `goal:${measure.goal}` : `event:${measure.within}:${measure.event}`;
}
