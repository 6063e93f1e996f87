import type { Data } from '@sojourn/conditions';

/** An earlier entry of the customer into the journey, whatever its version. */
export interface PastEntry {
  readonly key: string;
  readonly generation: number;
  readonly enteredAt: number;
  /** Null while it runs. */
  readonly endedAt: number | null;
}

/**
 * Whether a customer enters, and under what: the content of a decision record. `key` and `generation` are unique per
 * journey and customer; a new entry that `restarts` takes the place of the one that runs.
 */
export type Admission =
  | {
      readonly kind: 'enters';
      readonly reason: string;
      readonly key: string;
      readonly generation: number;
      readonly data: Data;
      readonly restarts: boolean;
      /** Only compared with: drawn for the holdout. */
      readonly control: boolean;
    }
  /** `rule` is the first that said no: `trigger`, `condition`, `too-old`, `no-key`, `already-in`, `too-soon`, … */
  | { readonly kind: 'stays-out'; readonly rule: string; readonly reason: string; readonly facts?: Data };
