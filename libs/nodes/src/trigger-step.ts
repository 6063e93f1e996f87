import type { Config, Facts } from '@sojourn/engine';

/** Something a customer did, as a trigger sees it. */
export interface TriggeringEvent {
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Whether a trigger lets the customer in, and the reason for the decision record. */
export interface TriggerDecision {
  readonly enters: boolean;
  readonly reason: string;
}

/** The run of a trigger: pure and deterministic. */
export interface TriggerStep {
  readonly type: string;
  readonly version: number;
  /** The events a journey with this trigger must be asked about. */
  eventNames(config: Config): readonly string[];
  /** Decides on an event of a customer; `facts.entry` is not read, the event's properties stand in for it. */
  matches(config: Config, event: TriggeringEvent, facts: Facts): TriggerDecision;
}
