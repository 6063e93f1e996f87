import type { Data } from '@sojourn/conditions';
import type { Admission } from '../admission.js';
import type { Cursor } from '../cursor.js';
import type { Effect } from '../effect.js';
import type { Facts } from '../facts.js';
import type { OccurrenceKind } from '../occurrence.js';
import type { TraceEntry } from '../trace.js';

/** What became of a simulated customer. Nothing of it has been sent. */
export interface Simulation {
  /** For each occurrence that the trigger looked at: entered, or the first rule that said no. */
  readonly decisions: readonly SimulatedDecision[];
  /** Every run of the customer through the journey, in the order of entry. */
  readonly runs: readonly SimulatedRun[];
  /** What would have been sent, and what other actions would have done, in order. */
  readonly actions: readonly SimulatedAction[];
  /** The customer's attributes at the end. */
  readonly attributes: Data;
  /** True when it was broken off: the journey feeds itself, so that more happens at one moment than can be followed. */
  readonly isBrokenOff: boolean;
}

/** The content of a decision record. */
export interface SimulatedDecision {
  readonly at: number;
  readonly occurrence: OccurrenceKind;
  readonly admission: Admission;
}

/** One run of the customer through the journey. */
export interface SimulatedRun {
  readonly key: string;
  readonly generation: number;
  readonly enteredAt: number;
  readonly entry: Data;
  /** Where it stands when the clock stops. */
  readonly cursor: Cursor;
  /** Null while it runs. */
  readonly endedAt: number | null;
  /** The decision trace, as production writes it. */
  readonly trace: readonly TraceEntry[];
  readonly effects: readonly Effect[];
}

/** An action that a stand-in carried out. */
export interface SimulatedAction {
  readonly at: number;
  /** Index into the runs. */
  readonly run: number;
  readonly node: string;
  readonly visit: number;
  readonly type: string;
  /** For messages. */
  readonly channel: string | null;
  readonly outcome: string;
  /** What its texts are filled in from; see `renderAction`. */
  readonly facts: Facts;
}
