import { metrics } from '@opentelemetry/api';
import { state } from './state.js';

/** How a level is explained to whoever sees it. */
export interface Level {
  readonly description: string;
  readonly unit?: string;
}

/**
 * Tells levels that have to be looked up, each time somebody asks; nothing unless telemetry is on. What cannot be looked
 * up is left out that time.
 *
 * @param levels by their names, such as `sojourn.outbox.age`
 */
export function observe<Name extends string>(
  levels: Readonly<Record<Name, Level>>,
  lookUp: () => Promise<Readonly<Record<Name, number>>>,
): void {
  if (!state.isOn) return;
  const meter = metrics.getMeter('sojourn');
  const names = Object.keys(levels) as Name[];
  const gauges = new Map(names.map((name) => [name, meter.createObservableGauge(name, levels[name])]));
  meter.addBatchObservableCallback(
    async (result) => {
      const found = await lookUp();
      for (const [name, gauge] of gauges) result.observe(gauge, found[name]);
    },
    [...gauges.values()],
  );
}
