import type { EventType } from '../events/event.entity.js';

/** An event that the relay could not make sense of, and that waits for a person. */
export interface SetAsideEvent {
  /** The event's. */
  readonly id: string;
  readonly customerId: string;
  /** Null when the event's row is gone, which only a damaged database brings about; so are those two below. */
  readonly type: EventType | null;
  /** Null also where nothing was done, as by an `identify`. */
  readonly name: string | null;
  /** By the sender's clock. */
  readonly occurredAt: Date | null;
  readonly receivedAt: Date;
  /** How often it was tried. */
  readonly tries: number;
  /** What was wrong at the last try. */
  readonly reason: string;
  readonly setAsideAt: Date;
}
