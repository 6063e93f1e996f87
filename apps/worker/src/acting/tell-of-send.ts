import { SOME_MESSAGE, wakeTouched, type MessageState } from '@sojourn/store';
import type { PlanNode } from '@sojourn/engine';
import type { EntityManager } from 'typeorm';
import type { Aftermath } from '../durable-run/aftermath.js';
import { channelOf } from '../durable-run/channel-of.js';

/** Who made a send, and how it ended. */
export interface Made {
  readonly enrollmentId: string;
  readonly customerId: string;
  readonly node: PlanNode;
  readonly state: MessageState;
}

/** Wakes others of the customer's enrollments that wait for any message to be sent, if one was. */
export async function tellOfSend(
  transaction: EntityManager,
  { enrollmentId, customerId, node, state }: Made,
  aftermath: Aftermath,
): Promise<void> {
  if (state !== 'accepted' || channelOf(node) === null) return;
  const changedFor = (id: string) => (id === enrollmentId ? [] : [SOME_MESSAGE]);
  if (await wakeTouched(transaction, customerId, changedFor)) aftermath.concernsRelay();
}
