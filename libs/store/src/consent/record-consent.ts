import type { EntityManager } from 'typeorm';
import { lockCustomer } from '../customers/lock-customers.js';
import type { Noted } from '../customers/noted.js';
import { rows } from '../database/rows.js';
import { wakeTouched } from '../enrollment/wake-touched.js';
import { newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { ConsentState } from './consent.entity.js';

/** Something a customer says about a channel: about one topic, or (topic null) in general. */
export interface ConsentWord {
  readonly customerId: string;
  readonly channel: string;
  readonly topic: string | null;
  readonly state: ConsentState;
}

/**
 * Writes down what a customer says about a channel, under the customer's lock, and asks for nudges of whoever waits for
 * it. Each word is kept; `isNew` says whether it differs from what held before. Null when the workspace has no such
 * customer.
 */
export async function recordConsent(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  { customerId: named, channel, topic, state }: ConsentWord,
): Promise<Noted | null> {
  const customer = await lockCustomer(transaction, workspaceId, named);
  if (customer === null) return null;
  const customerId = customer.id;
  const [before] = await rows<{ readonly state: ConsentState }>(
    transaction,
    `SELECT state FROM consent
      WHERE customer_id = $1 AND channel = $2 AND topic IS NOT DISTINCT FROM $3
      ORDER BY at DESC, id DESC LIMIT 1`,
    [customerId, channel, topic],
  );
  await transaction.query(
    `INSERT INTO consent (id, workspace_id, customer_id, channel, topic, state, at)
     VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
    [newId(), workspaceId, customerId, channel, topic, state],
  );
  const isNew = before?.state !== state;
  return { isNew, hasWoken: isNew && (await wakeTouched(transaction, customerId, () => ['consents'])) };
}
