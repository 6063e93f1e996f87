import type { DatabaseEffect } from '@sojourn/engine';
import type { EntityManager } from 'typeorm';
import type { Lesson } from '../changes/change-events.js';
import { storeLessons } from '../changes/store-lessons.js';
import type { Attributes } from '../customers/customer.entity.js';
import { mergeAttributes } from '../customers/merge-attributes.js';
import { rows } from '../database/rows.js';
import { storableJson } from '../database/storable.js';
import type { Writer } from './store-effects.js';

/** Writes what nodes have set; true when the relay has something to do by it. */
export async function setAttributes(
  transaction: EntityManager,
  { id, workspaceId, customerId, customer, hops }: Writer,
  effects: readonly Extract<DatabaseEffect, { kind: 'set-attribute' }>[],
): Promise<boolean> {
  const journey = { enrollment: id, hops: hops + 1 };
  const occurredAt = new Date();
  const lessons: Lesson[] = [];
  let known = customer;
  for (const { attribute, value } of effects) {
    const after = storable(mergeAttributes(known, { [attribute]: value }));
    lessons.push({ customerId, learned: { before: known, after }, occurredAt, journey });
    known = after;
  }
  const [told] = await rows<{ readonly isHeard: boolean }>(
    transaction,
    `UPDATE customer SET attributes = $2 WHERE id = $1
     RETURNING EXISTS (SELECT FROM journey_attribute WHERE workspace_id = $3 AND name = ANY($4)) AS "isHeard"`,
    [customerId, JSON.stringify(known), workspaceId, effects.map(({ attribute }) => attribute)],
  );
  return told?.isHeard === true && (await storeLessons(transaction, workspaceId, lessons));
}

/** As the database will have it. */
function storable(attributes: Attributes): Attributes {
  return JSON.parse(storableJson(attributes)) as Attributes;
}
