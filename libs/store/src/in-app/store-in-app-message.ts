import type { EntityManager } from 'typeorm';
import { storableJson } from '../database/storable.js';
import type { Writer, WrittenEffect } from '../enrollment/store-effects.js';
import { newId } from '../id.js';

/** The channel of messages in the app. */
const CHANNEL = 'in-app';

/** Puts a message into the customer's inbox in the app, and into the send ledger as one that was accepted. */
export async function storeInAppMessage(
  transaction: EntityManager,
  { id, workspaceId, customerId, journeyId }: Writer,
  { node, visit, ...message }: Extract<WrittenEffect, { kind: 'send-in-app' }>,
): Promise<void> {
  await transaction.query(
    `WITH content AS MATERIALIZED (
       SELECT *, clock_timestamp() AS now
         FROM jsonb_to_record($9::jsonb) AS content (
           title text, body text, link text, purpose text, "expiresAt" float8, "contentKey" text)),
     sent AS (
       INSERT INTO message (id, workspace_id, customer_id, journey_id, enrollment_id, node_id, visit, type, channel,
                            content_key, state, outcome, claimed_at, settled_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, 'send-in-app', $8, "contentKey", 'accepted', 'sent', now, now FROM content
       RETURNING id, workspace_id, customer_id, settled_at)
     INSERT INTO in_app_message (id, workspace_id, customer_id, sent_at, title, body, link, purpose, expires_at)
     SELECT id, workspace_id, customer_id, settled_at, title, body, link, purpose, to_timestamp("expiresAt" / 1000)
       FROM sent, content`,
    [newId(), workspaceId, customerId, journeyId, id, node, visit, CHANNEL, storableJson(message)],
  );
}
