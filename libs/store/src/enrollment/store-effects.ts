import type { DatabaseEffect } from '@sojourn/engine';
import type { EntityManager } from 'typeorm';
import type { Attributes } from '../customers/customer.entity.js';
import { storableJson } from '../database/storable.js';
import { storeInAppMessage } from '../in-app/store-in-app-message.js';
import { storeEvents } from '../intake/store-events.js';
import { changeLists } from '../lists/change-lists.js';
import { storeTask } from '../tasks/store-task.js';
import type { WorkspaceId } from '../workspace-id.js';
import { MOST_HOPS } from './most-hops.js';
import { setAttributes } from './set-attributes.js';
import { SOME_MESSAGE } from './wake-touched.js';

/** An enrollment that writes, and the number of its decision, which makes what it writes its own. */
export interface Writer {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly journeyId: string;
  readonly customerId: string;
  /** How many journeys lie between it and somebody's own act. */
  readonly hops: number;
  readonly customer: Readonly<Record<string, unknown>>;
  readonly seq: number;
}

/** What has changed about the customer, as paths that others may wait for. */
export interface Written {
  readonly paths: readonly string[];
  /** What its attributes were set to, by name. */
  readonly attributes: Attributes;
  /** Whether events were recorded that are to be relayed, or changes told. */
  readonly hasRecorded: boolean;
}

/** What an enrollment writes in the transaction of its decision, and by which visit of which node. */
export type WrittenEffect = DatabaseEffect & { readonly node: string; readonly visit: number };

/**
 * Writes what nodes did to the customer, in their order; the customer's lock must be held.
 *
 * @param already how many effects of the same decision were written before
 */
export async function storeEffects(
  transaction: EntityManager,
  writer: Writer,
  effects: readonly WrittenEffect[],
  already = 0,
): Promise<Written> {
  const attributes = effects.filter((effect) => effect.kind === 'set-attribute');
  const lists = effects.filter((effect) => effect.kind === 'list');
  const recorded = effects.filter((effect) => effect.kind === 'record-event');
  const messages = effects.filter((effect) => effect.kind === 'send-in-app');
  const set = Object.fromEntries(attributes.map(({ attribute, value }) => [attribute, value]));
  const hasTold = attributes.length > 0 && (await setAttributes(transaction, writer, attributes));
  if (lists.length > 0) await changeListsBy(transaction, writer, lists);
  if (recorded.length > 0) await recordEvents(transaction, writer, recorded, already);
  for (const task of effects.filter((effect) => effect.kind === 'create-task'))
    await storeTask(transaction, writer, task);
  for (const message of messages) await storeInAppMessage(transaction, writer, message);
  return {
    paths: [
      ...attributes.map(({ attribute }) => `customer.${attribute}`),
      ...lists.map(({ list }) => `lists.${list}`),
      ...messages.map(() => SOME_MESSAGE),
    ],
    attributes: set,
    hasRecorded: hasTold || recorded.length > 0,
  };
}

type Of<Kind extends WrittenEffect['kind']> = Extract<WrittenEffect, { kind: Kind }>;

/** Of several words about one list the last counts. */
async function changeListsBy(
  transaction: EntityManager,
  { workspaceId, customerId }: Writer,
  changes: readonly Of<'list'>[],
): Promise<void> {
  const last = new Map(changes.map(({ list, change }) => [list, change]));
  const of = (wanted: Of<'list'>['change']) =>
    [...last].filter(([, change]) => change === wanted).map(([list]) => list);
  await changeLists(transaction, { workspaceId, customerId, add: of('add'), remove: of('remove') });
}

async function recordEvents(
  transaction: EntityManager,
  { id, workspaceId, customerId, seq, ...writer }: Writer,
  effects: readonly Of<'record-event'>[],
  already: number,
): Promise<void> {
  const hops = writer.hops + 1;
  if (hops > MOST_HOPS) throw new Error('Journeys start each other in a circle: no more events are recorded');
  const occurredAt = new Date();
  const owned = effects.map(({ event, properties }, index) => ({
    customerId,
    sender: {
      messageId: `${id}-${seq}-${already + index}`,
      type: 'track' as const,
      name: event,
      properties: JSON.parse(storableJson(properties)) as Readonly<Record<string, unknown>>,
      context: { journey: { enrollment: id, hops } },
      occurredAt,
    },
  }));
  await storeEvents(transaction, workspaceId, owned);
}
