import type { Chance } from '../chance.js';
import type { StopVerb } from './client-log.js';
import type { JourneyName } from './journeys.js';

/** A stop, and when it is asked for. */
export interface PlannedStop {
  /** Milliseconds since the beginning. */
  readonly atMs: number;
  readonly journey: JourneyName;
  readonly verb: StopVerb;
}

/** When journeys are stopped, drawn from a seed: one again and again, and resumed at the end; one for ever. */
export function planStops(chance: Chance, durationMs: number): readonly PlannedStop[] {
  const stops: PlannedStop[] = [];
  let atMs = chance.between(3_000, 6_000);
  while (atMs < durationMs) {
    stops.push({ atMs, journey: 'trial', verb: 'pause' });
    atMs += chance.between(1_000, 5_000);
    stops.push({ atMs, journey: 'trial', verb: 'resume' });
    atMs += chance.between(2_000, 6_000);
  }
  const late = Math.round(durationMs * 0.6);
  return [...stops, { atMs: chance.between(late, durationMs), journey: 'course', verb: 'archive' }];
}
