import type { Shape } from '../shapes/shape.js';
import type { Stage } from '../stage/stage.js';
import { cpuSeconds } from './cpu-seconds.js';

/** Processor time by who took it, in seconds. */
export interface Consumption {
  /** What takes events in: this process. */
  readonly entry: number;
  readonly worker: number;
  /** Temporal's server. */
  readonly temporal: number;
  /** PostgreSQL under Temporal, and under Sojourn. */
  readonly temporalPostgres: number;
  readonly ourPostgres: number;
}

/** Starts to measure; the answer tells what was taken since then, times a factor. */
export function meterOf({ worker }: Shape, { pids }: Stage): (factor: number) => Consumption {
  const read = (): Consumption => ({
    entry: ownSeconds(),
    worker: cpuSeconds(worker.pid),
    temporal: cpuSeconds(pids.temporal),
    temporalPostgres: cpuSeconds(pids.temporalPostgres),
    ourPostgres: cpuSeconds(pids.ourPostgres),
  });
  const before = read();
  return (factor) => {
    const after = read();
    const taken = (name: keyof Consumption) => (after[name] - before[name]) * factor;
    return {
      entry: taken('entry'),
      worker: taken('worker'),
      temporal: taken('temporal'),
      temporalPostgres: taken('temporalPostgres'),
      ourPostgres: taken('ourPostgres'),
    };
  };
}

/** What Sojourn's side takes, or what stands in its place: those who take events in and carry journeys out. */
export function ownSide({ entry, worker }: Consumption): number {
  return entry + worker;
}

function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
