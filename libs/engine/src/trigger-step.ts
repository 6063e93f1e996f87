import type { Data } from '@sojourn/conditions';
import type { Facts } from './facts.js';
import type { Occurrence } from './occurrence.js';

/** What a trigger decides on, beside the occurrence. */
export interface TriggerContext {
  /** IANA zone of the customer, else the journey's, else the workspace's. */
  readonly zone: string;
  /** `entry` and `event` are the occurrence's data. */
  readonly facts: Facts;
}

/** Whether a trigger lets the customer in; `rule` names the first one that said no, `reason` is for people. */
export type TriggerDecision =
  | { readonly enters: true; readonly reason: string; readonly data: Data }
  | { readonly enters: false; readonly rule: string; readonly reason: string };

/** What the host has to watch for a trigger; empty parts are left out. */
export interface TriggerWatch {
  readonly events?: readonly string[];
  readonly segments?: readonly string[];
  /** Paths: `customer.plan`. */
  readonly attributes?: readonly string[];
  /** It goes by the calendar (`due`): by a date of each customer's, or by a schedule for all. */
  readonly calendar?: 'date' | 'schedule';
  /** At most this many customers are let in per hour. */
  readonly perHour?: number;
}

/** The run of a trigger: pure and deterministic. */
export interface TriggerStep<Config = never> {
  readonly type: string;
  readonly version: number;
  /** What the host watches to find occurrences. */
  watch(config: Config): TriggerWatch;
  /** Decides on an occurrence for a customer. */
  admit(config: Config, occurrence: Occurrence, context: TriggerContext): TriggerDecision;
  /** The first moment strictly after `after` at which this customer is due; null = never, or not a matter of time. */
  due?(config: Config, after: number, context: TriggerContext): number | null;
}
