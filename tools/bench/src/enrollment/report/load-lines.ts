import type { Consumption } from '../measure/consumption.js';
import { ownSide } from '../measure/consumption.js';
import type { RoundFigures } from '../measure/load.js';
import { quantile } from '../measure/spread.js';
import type { ShapeName } from '../shapes/shape.js';
import { type Aim, atLeast, atMost } from './aim.js';

/** A figure of each round, as it is reported. */
export interface LoadLine {
  readonly label: string;
  readonly of: (round: RoundFigures) => number;
  readonly digits?: number;
  /** What ours is to be: by itself, and as a ratio to others. */
  readonly aims?: { readonly [shape in ShapeName]?: Aim };
}

const cpu = (label: string, of: (consumption: Consumption) => number, aims: LoadLine['aims'] = {}) => ({
  label,
  of: ({ consumption }: RoundFigures) => of(consumption),
  aims,
});
const late = (share: number) => (round: RoundFigures) =>
  quantile(
    round.latencies.toSorted((one, other) => one - other),
    share,
  );

/** The lines of the report about load, with their aims. */
export const loadLines: readonly LoadLine[] = [
  {
    label: 'journeys/s',
    of: ({ journeysPerSecond }) => journeysPerSecond,
    aims: { floor: atLeast(0.85), 'per-node': atLeast(3) },
  },
  cpu('CPU s per 1,000: own side + Temporal', (one) => ownSide(one) + one.temporal, { floor: atMost(1.15) }),
  cpu('  taking events in', ({ entry }) => entry),
  cpu('  worker', ({ worker }) => worker),
  cpu('  Temporal', ({ temporal }) => temporal),
  cpu('  besides: PostgreSQL under Temporal', ({ temporalPostgres }) => temporalPostgres),
  cpu('  besides: PostgreSQL under Sojourn', ({ ourPostgres }) => ourPostgres),
  { label: 'event → action at half load, p50 ms', of: late(0.5), digits: 0, aims: { ours: atMost(60) } },
  { label: 'event → action at half load, p99 ms', of: late(0.99), digits: 0, aims: { ours: atMost(300) } },
];
