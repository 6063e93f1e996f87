import type { Meter } from '@opentelemetry/api';
import { metrics } from '@opentelemetry/api';
import { state } from './state.js';

/** An instrument that is made at its first use: before telemetry is started there is nobody to make it. Null in silence. */
export function lazily<Instrument>(make: (meter: Meter) => Instrument): () => Instrument | null {
  let made: Instrument | null = null;
  return () => {
    if (!state.isOn) return null;
    made ??= make(metrics.getMeter('sojourn'));
    return made;
  };
}
