import type { RuleGroup } from '@sojourn/conditions';
import type { ArmFigures, StartedJourney } from '../ask.js';

/** How a stand-in action leaves: by a chosen outcome, or by a draw with these weights. */
export type StandIn = string | Readonly<Record<string, number>>;

/** What surrounds a simulated customer; everything has a plain default. */
export interface SimulationWorld {
  /** Key of the journey; draws are made from it. */
  readonly journey?: string;
  /** Segments by key: membership follows their conditions. */
  readonly segments?: Readonly<Record<string, RuleGroup>>;
  /** How actions leave, by node; otherwise by the first of their outcomes. */
  readonly outcomes?: Readonly<Record<string, StandIn>>;
  /** Unused codes by pool; otherwise `CODE-1`, `CODE-2`, … without an end. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
  /** How experiments have done, by node and outcome; otherwise nobody has been there yet. */
  readonly figures?: Readonly<Record<string, Readonly<Record<string, ArmFigures>>>>;
  /** Whether other journeys let the customer in, by key; otherwise they do, and end a moment later. */
  readonly journeys?: Readonly<Record<string, StartedJourney>>;
}

/** From when to when time is turned, in milliseconds since 1970, and the workspace's zone. */
export interface SimulationClock {
  readonly from: number;
  readonly to: number;
  readonly zone: string;
}
