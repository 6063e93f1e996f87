import type { DataSource } from 'typeorm';
import { updateAccounts } from '../accounts/update-accounts.js';
import type { AttributeObserver } from '../attributes/attribute-observer.js';
import { seeTypes } from '../attributes/see-types.js';
import type { Owned } from '../customers/assign-customers.js';
import { findOrCreateCustomers } from '../customers/find-or-create-customers.js';
import type { WorkspaceId } from '../workspace-id.js';
import { refuseErased, withoutErased } from '../erasure/refuse-erased.js';
import { claimMessageIds } from './claim-message-ids.js';
import type { IncomingTriggerCall } from '../trigger-calls/incoming-trigger-call.js';
import { takeTriggerCall, type TriggerCallReceipt } from '../trigger-calls/take-trigger-call.js';
import type { IncomingBatch, IncomingEvent, Receipt } from './incoming.js';
import { learn } from './learn.js';
import { refuseOutgrown, type OutgrownEvent } from './outgrown.js';
import { storeEvents } from './store-events.js';
import { storeRefusedEvents } from './store-refused-events.js';
import { updateCustomers } from './update-customers.js';

/** Where events come in. What it answered for is committed, and the relay is told. */
export class Intake {
  constructor(
    private readonly dataSource: DataSource,
    /** Called after a commit that gave the relay something to do; must not throw. */
    private readonly onStored: () => void,
    /** Sees the types of what is told; must not throw. */
    private readonly observer?: Pick<AttributeObserver, 'see'>,
  ) {}

  /** Takes in one request, whole, in one transaction. Throws when the database cannot: then nothing was taken in. */
  async receive(
    workspaceId: WorkspaceId,
    { events, refused, endpoint, apiKeyId }: IncomingBatch,
  ): Promise<Receipt> {
    const { stored, erased, outgrown } = await this.dataSource.transaction(async (manager) => {
      if (refused.length > 0) {
        const kept = await withoutErased(manager, workspaceId, refused);
        await storeRefusedEvents(manager, workspaceId, kept, apiKeyId);
      }
      const fresh = events.length > 0 ? await claimMessageIds(manager, workspaceId, events) : [];
      if (fresh.length === 0) return nothing;
      const { owned, attributes, erased } = await findOrCreateCustomers(manager, workspaceId, fresh);
      if (erased.length > 0) await refuseErased(manager, workspaceId, erased, endpoint);
      if (owned.length === 0) return { ...nothing, erased };
      const full = await updateAccounts(manager, workspaceId, owned);
      const learning = learn(owned, attributes, new Set(full.map(({ event }) => event)));
      const outgrown = [...full, ...learning.outgrown];
      if (outgrown.length > 0) await refuseOutgrown(manager, workspaceId, outgrown, { endpoint, apiKeyId });
      await storeEvents(manager, workspaceId, learning.events, apiKeyId);
      await updateCustomers(manager, workspaceId, learning);
      return { stored: learning.events, erased, outgrown };
    });
    // Whoever is named by what was refused may have been merged by it.
    if (stored.length + outgrown.length > 0) this.onStored();
    if (this.observer) seeTypes(this.observer, workspaceId, stored);
    return {
      stored: stored.length,
      repeated: events.length - stored.length - erased.length - outgrown.length,
      refused: refused.length + erased.length + outgrown.length,
      ...(erased.length > 0 && { erased }),
      ...(outgrown.length > 0 && { outgrown }),
    };
  }

  /** Takes in one call of a journey's trigger, once for each idempotency key; throws as `receive` does. */
  async receiveCall(workspaceId: WorkspaceId, call: IncomingTriggerCall): Promise<TriggerCallReceipt> {
    const receipt = await takeTriggerCall(this.dataSource, workspaceId, call);
    if (receipt.kind === 'taken' && receipt.isNew) this.onStored();
    return receipt;
  }
}

const nothing: {
  readonly stored: readonly Owned<IncomingEvent>[];
  readonly erased: readonly IncomingEvent[];
  readonly outgrown: readonly OutgrownEvent[];
} = { stored: [], erased: [], outgrown: [] };
