import type { Labels } from './labels.js';
import { lazily } from './lazily.js';

/** A number that only grows. */
export interface Counter<L extends Labels> {
  add(labels: L, by?: number): void;
}

/**
 * A counter of this process; does nothing unless telemetry is on.
 *
 * @param name such as `sojourn.sends`
 */
export function counter<L extends Labels>(name: string, description: string): Counter<L> {
  const instrument = lazily((meter) => meter.createCounter(name, { description }));
  return {
    add(labels, by = 1) {
      if (by > 0) instrument()?.add(by, labels);
    },
  };
}
