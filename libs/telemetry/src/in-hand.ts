import type { Labels } from './labels.js';
import { lazily } from './lazily.js';

/** How much of something is under way right now. */
export interface InHand<L extends Labels> {
  /** Counts the work in as long as it lasts. */
  during<T>(labels: L, work: () => Promise<T>): Promise<T>;
}

/**
 * A count of what is under way; does nothing unless telemetry is on.
 *
 * @param name such as `sojourn.sends.in_flight`
 */
export function inHand<L extends Labels>(name: string, description: string): InHand<L> {
  const instrument = lazily((meter) => meter.createUpDownCounter(name, { description }));
  return {
    async during(labels, work) {
      const level = instrument();
      level?.add(1, labels);
      try {
        return await work();
      } finally {
        level?.add(-1, labels);
      }
    },
  };
}
