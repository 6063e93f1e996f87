import { Chance } from '../chance.js';
import { type Killing, type PlannedKill, planKills } from '../kills/plan-kills.js';
import { type LoadSize, planLoad, type PlannedRequest } from '../load/plan-load.js';
import { type PlannedStop, planStops } from '../load/plan-stops.js';

/** How big a run is. */
export interface KillsRunSize {
  readonly load: LoadSize;
  readonly killing: Killing;
  /** How long everything may take to come to rest after the last kill, in milliseconds. */
  readonly settleMs: number;
}

/** What is sent, stopped and killed in a run. */
export interface RunPlan {
  readonly kills: readonly PlannedKill[];
  readonly stops: readonly PlannedStop[];
  /** What the programs of the workspace with this domain send; all of them the same, ids included. */
  readonly loadOf: (domain: string) => readonly PlannedRequest[];
}

/** Draws a run from a seed: the same seed and moment draw the same. */
export function planRun(seed: string, { load, killing }: KillsRunSize, now: number): RunPlan {
  const chance = new Chance(seed);
  return {
    kills: planKills(chance.fork('kills'), killing),
    stops: planStops(chance.fork('stops'), load.durationMs),
    loadOf: (domain) => planLoad(chance.fork('load'), { ...load, domain, now }),
  };
}
