import type { Labels } from './labels.js';
import { lazily } from './lazily.js';

/** Times whose distribution matters. */
export interface Timing<L extends Labels> {
  record(ms: number, labels: L): void;
}

// From a round trip to the database to a timer that a weekend's outage made late.
const BUCKETS_S = [
  0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3_600, 86_400, 259_200,
];

/**
 * A distribution of times, told in seconds; does nothing unless telemetry is on.
 *
 * @param name such as `sojourn.timer.lateness`
 */
export function timing<L extends Labels>(name: string, description: string): Timing<L> {
  const instrument = lazily((meter) =>
    meter.createHistogram(name, {
      description,
      unit: 's',
      advice: { explicitBucketBoundaries: BUCKETS_S },
    }),
  );
  return {
    record(ms, labels) {
      instrument()?.record(ms / 1000, labels);
    },
  };
}
