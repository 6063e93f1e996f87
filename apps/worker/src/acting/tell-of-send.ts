import { SOME_MESSAGE, wakeTouched, type MessageState } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import type { Aftermath } from '../durable-run/aftermath.js';

/** Who made a send, and how it ended. */
export interface Made {
  readonly enrollmentId: string;
  readonly customerId: string;
  /** By which channel; null when it was not to the customer. */
  readonly channel: string | null;
  readonly state: MessageState;
}

/** Wakes others of the customer's enrollments, and segments, to which it matters that any message was sent, if one was. */
export async function tellOfSend(
  transaction: EntityManager,
  { enrollmentId, customerId, channel, state }: Made,
  aftermath: Aftermath,
): Promise<void> {
  if (state !== 'accepted' || channel === null) return;
  const changedFor = (id: string | null) => (id === enrollmentId ? [] : [SOME_MESSAGE]);
  if (await wakeTouched(transaction, customerId, changedFor, enrollmentId)) aftermath.concernsRelay();
}
