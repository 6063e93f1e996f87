import type { FactsNeeded } from '@sojourn/conditions';
import type { JourneySettings, Reentry } from '@sojourn/journey';

/** What a host carries out of what the engine decides, beyond node types. */
export interface Carries {
  readonly reentry: readonly Reentry['policy'][];
  readonly settings: readonly (keyof JourneySettings)[];
  /** The facts it can load. */
  readonly facts: readonly (keyof FactsNeeded)[];
  readonly goals: boolean;
  readonly exits: boolean;
}
