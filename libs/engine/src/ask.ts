import type { Data } from '@sojourn/conditions';

/** What only the database can answer; the host answers in the same transaction with `answered`. */
export type Ask =
  /** One unused code of a pool, never to be given twice. */
  | { readonly kind: 'code'; readonly pool: string }
  /** When this enrollment may pass: at most `amount` per period (ISO 8601), first come first served. */
  | { readonly kind: 'pace'; readonly amount: number; readonly per: string }
  /** How the arms of an experiment have done so far, by outcome. */
  | {
      readonly kind: 'experiment';
      readonly measure: ExperimentMeasure;
      readonly arms: readonly string[];
    }
  /** Let the customer into another journey with this data. */
  | { readonly kind: 'start-journey'; readonly journey: string; readonly data: Data };

/** What an experiment compares: an event after the arm was taken, or a goal of the journey. */
export type ExperimentMeasure =
  { readonly event: string; readonly within: string } | { readonly goal: string };

/** The database's answer; of the kind of the question. */
export type Answer =
  | { readonly kind: 'code'; readonly code: string | null }
  /** The moment from which on it may pass, in milliseconds since 1970. */
  | { readonly kind: 'pace'; readonly at: number }
  | {
      readonly kind: 'experiment';
      readonly figures: Readonly<Record<string, ArmFigures>>;
      /** When the first customer reached the node. */
      readonly since: number;
    }
  | { readonly kind: 'start-journey'; readonly started: StartedJourney };

/** How one arm has done. */
export interface ArmFigures {
  readonly reached: number;
  readonly succeeded: number;
}

/** Whether the other journey let the customer in. */
export type StartedJourney =
  | { readonly kind: 'entered'; readonly enrollment: string }
  | { readonly kind: 'not-entered'; readonly reason: string };
