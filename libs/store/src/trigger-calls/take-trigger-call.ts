import type { DataSource, EntityManager } from 'typeorm';
import { findOrCreateCustomers } from '../customers/find-or-create-customers.js';
import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import type { IncomingEvent } from '../intake/incoming.js';
import { learn } from '../intake/learn.js';
import { storeEvents } from '../intake/store-events.js';
import { updateCustomers } from '../intake/update-customers.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { KnownCall } from './called-journey.js';
import type { IncomingTriggerCall, TriggerCallProperties } from './incoming-trigger-call.js';

/** What became of a call; it is committed. */
export type TriggerCallReceipt =
  | { readonly kind: 'taken'; readonly id: string; readonly isNew: boolean }
  /** Its idempotency key was another call's. */
  | { readonly kind: 'other-call' }
  /** The customer was erased; nothing was kept. */
  | { readonly kind: 'erased' };

/** What a call comes to whose idempotency key is known: the same again is that call, anything else another one. */
export function callAgain(before: KnownCall, fingerprint: string): TriggerCallReceipt {
  return before.fingerprint === fingerprint
    ? { kind: 'taken', id: before.id, isNew: false }
    : { kind: 'other-call' };
}

/**
 * Takes in one call of a journey's trigger: as an event of the customer, on its way to the relay, which decides. Calls
 * with the same idempotency key come one after the other, and wait before they hold anything; each answers with the first.
 */
export async function takeTriggerCall(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  call: IncomingTriggerCall,
): Promise<TriggerCallReceipt> {
  return dataSource.transaction(async (manager) => {
    const before = await callWithKey(manager, call);
    if (before) return callAgain(before, call.fingerprint);
    const id = newId();
    const found = await findOrCreateCustomers(manager, workspaceId, [eventOf(id, call)]);
    const { owned, attributes } = found;
    if (found.erased.length > 0) return { kind: 'erased' };
    await manager.query(
      `INSERT INTO trigger_call (id, workspace_id, journey_id, customer_id, idempotency_key, fingerprint)
       SELECT $1, $2, $3, unnest($4::uuid[]), $5, $6`,
      [
        id,
        workspaceId,
        call.journeyId,
        owned.map(({ customerId }) => customerId),
        call.idempotencyKey,
        call.fingerprint,
      ],
    );
    const learning = learn(owned, attributes);
    await storeEvents(manager, workspaceId, learning.events);
    await updateCustomers(manager, workspaceId, learning);
    return { kind: 'taken', id, isNew: true };
  });
}

/** The call that had this key, behind whoever has it in hand; nobody else has it from then on. */
async function callWithKey(
  manager: EntityManager,
  { journeyId, idempotencyKey }: IncomingTriggerCall,
): Promise<KnownCall | undefined> {
  if (idempotencyKey === null) return undefined;
  const key = [journeyId, idempotencyKey];
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($2, hashtextextended($1, 0)))`, key);
  const [before] = await rows<KnownCall>(
    manager,
    `SELECT id, fingerprint FROM trigger_call WHERE journey_id = $1 AND idempotency_key = $2`,
    key,
  );
  return before;
}

function eventOf(id: string, { journeyKey, data, userId, anonymousId }: IncomingTriggerCall): IncomingEvent {
  return {
    ...(userId !== undefined && { userId }),
    ...(anonymousId !== undefined && { anonymousId }),
    messageId: `trigger-${id}`,
    type: 'trigger',
    name: null,
    properties: { call: id, journey: journeyKey, data } satisfies TriggerCallProperties,
    context: {},
    occurredAt: new Date(),
  };
}
