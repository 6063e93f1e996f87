import type { Plan } from '@sojourn/engine';
import type { EventType } from '../events/event.entity.js';
import type { DecisionFacts } from './decision-facts.js';
import type { DecisionOutcome } from './decision-outcome.js';

/** A decision, with what has to be known to tell of it. */
export interface Decided {
  /** Digits; a later decision about a customer has a greater one. */
  readonly seq: string;
  readonly customerId: string;
  readonly decidedAt: Date;
  readonly journeyId: string;
  readonly versionId: string;
  readonly outcome: DecisionOutcome;
  readonly facts: DecisionFacts | null;
  /** What that version's rules for coming in are. */
  readonly rules: Pick<Plan, 'trigger' | 'reentry'>;
  /** The event that had the trigger look; null when none did. */
  readonly event: {
    readonly id: string;
    readonly type: EventType;
    readonly name: string | null;
  } | null;
  /** The enrollment that came of it, or the earlier one for which re-entry said no. */
  readonly enrollment: {
    readonly id: string;
    readonly enteredAt: Date;
    readonly endedAt: Date | null;
  } | null;
  /** The workspace's zone, for days and times in words. */
  readonly zone: string;
}
