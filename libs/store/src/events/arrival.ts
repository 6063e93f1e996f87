import type { EventEntity, EventType } from './event.entity.js';
import type { RejectedEventEntity } from './rejected-event.entity.js';

/** Something that came in: an event, or what was refused. */
export type Arrival = EventEntity | RejectedEventEntity;

/** Which arrivals are looked for. */
export interface ArrivalFilter {
  /** What was done: `Order Completed`. */
  readonly name?: string;
  readonly type?: EventType;
  /** A customer's id, or one of the names under which senders know them. */
  readonly customer?: string;
  /** The key that it was sent with. */
  readonly apiKeyId?: string;
  /** Only what was refused or set aside. */
  readonly isProblem?: boolean;
}

/** Whether it was refused. */
export function isRefused(arrival: Arrival): arrival is RejectedEventEntity {
  return 'endpoint' in arrival;
}
