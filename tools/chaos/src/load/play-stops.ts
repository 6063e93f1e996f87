import type { StopVerb } from './client-log.js';
import type { JourneyName } from './journeys.js';
import type { Pace } from './pace.js';
import type { PlannedStop } from './plan-stops.js';

/** Asks for the stops of each journey one after the other, each at its time or as soon as the one before is answered. */
export async function playStops(
  stops: readonly PlannedStop[],
  pace: Pace,
  stop: (journey: JourneyName, verb: StopVerb) => Promise<void>,
  givenUp: AbortSignal,
): Promise<void> {
  const journeys = [...new Set(stops.map(({ journey }) => journey))];
  await Promise.all(
    journeys.map(async (name) => {
      for (const { atMs, journey, verb } of stops) {
        if (journey !== name) continue;
        await pace.until(atMs, givenUp);
        await stop(journey, verb);
      }
    }),
  );
}
