import type { DatabaseEffect } from '@sojourn/engine';
import type { EntityManager } from 'typeorm';
import { mergeAttributes } from '../customers/merge-attributes.js';
import { rows } from '../database/rows.js';
import { storableJson } from '../database/storable.js';
import { storeEvents } from '../intake/store-events.js';
import type { WorkspaceId } from '../workspace-id.js';

/** An enrollment that writes, and the number of its decision, which makes what it writes its own. */
export interface Writer {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly customerId: string;
  readonly entryEventId: string;
  readonly customer: Readonly<Record<string, unknown>>;
  readonly seq: number;
}

/** What has changed about the customer, as paths that others may wait for. */
export interface Written {
  readonly paths: readonly string[];
  /** Whether events were recorded that are to be relayed. */
  readonly hasRecorded: boolean;
}

/** What an enrollment writes in the transaction of its decision. */
export type WrittenEffect = Extract<DatabaseEffect, { kind: 'set-attribute' | 'list' | 'record-event' }>;

/** An event recorded by a journey that was begun by one, and so on, is the last of them. */
const MOST_HOPS = 20;

/** Writes what nodes did to the customer, in their order; the customer's lock must be held. */
export async function storeEffects(
  transaction: EntityManager,
  writer: Writer,
  effects: readonly WrittenEffect[],
): Promise<Written> {
  const attributes = effects.filter((effect) => effect.kind === 'set-attribute');
  const lists = effects.filter((effect) => effect.kind === 'list');
  const recorded = effects.filter((effect) => effect.kind === 'record-event');
  if (attributes.length > 0) await setAttributes(transaction, writer, attributes);
  for (const change of lists) await changeList(transaction, writer, change);
  if (recorded.length > 0) await recordEvents(transaction, writer, recorded);
  return {
    paths: [
      ...attributes.map(({ attribute }) => `customer.${attribute}`),
      ...lists.map(({ list }) => `lists.${list}`),
    ],
    hasRecorded: recorded.length > 0,
  };
}

type Of<Kind extends WrittenEffect['kind']> = Extract<WrittenEffect, { kind: Kind }>;

async function setAttributes(
  transaction: EntityManager,
  { customerId, customer }: Writer,
  changes: readonly Of<'set-attribute'>[],
): Promise<void> {
  const set = Object.fromEntries(changes.map(({ attribute, value }) => [attribute, value]));
  await transaction.query(`UPDATE customer SET attributes = $2 WHERE id = $1`, [
    customerId,
    storableJson(mergeAttributes(customer, set)),
  ]);
}

/** A list that nobody has made is made by the first who is put on it. */
async function changeList(
  transaction: EntityManager,
  { workspaceId, customerId }: Writer,
  { list, change }: Of<'list'>,
): Promise<void> {
  if (change === 'remove') {
    await transaction.query(
      `DELETE FROM list_member WHERE workspace_id = $1 AND list_key = $2 AND customer_id = $3`,
      [workspaceId, list, customerId],
    );
    return;
  }
  await transaction.query(
    `INSERT INTO list (workspace_id, key, name) VALUES ($1, $2, $2) ON CONFLICT DO NOTHING`,
    [workspaceId, list],
  );
  await transaction.query(
    `INSERT INTO list_member (workspace_id, list_key, customer_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [workspaceId, list, customerId],
  );
}

async function recordEvents(
  transaction: EntityManager,
  { id, workspaceId, customerId, entryEventId, seq }: Writer,
  effects: readonly Of<'record-event'>[],
): Promise<void> {
  const hops = (await hopsOf(transaction, entryEventId)) + 1;
  if (hops > MOST_HOPS) throw new Error('Journeys start each other in a circle: no more events are recorded');
  const occurredAt = new Date();
  const owned = effects.map(({ event, properties }, index) => ({
    customerId,
    sender: {
      messageId: `${id}-${seq}-${index}`,
      type: 'track' as const,
      name: event,
      properties: JSON.parse(storableJson(properties)) as Readonly<Record<string, unknown>>,
      context: { journey: { enrollment: id, hops } },
      occurredAt,
    },
  }));
  await storeEvents(transaction, workspaceId, owned);
}

/** How many journeys lie between an event and somebody's own act. */
async function hopsOf(transaction: EntityManager, eventId: string): Promise<number> {
  const [event] = await rows<{ readonly hops: number | null }>(
    transaction,
    `SELECT (context #>> '{journey,hops}')::int AS hops FROM event WHERE id = $1`,
    [eventId],
  );
  return event?.hops ?? 0;
}
