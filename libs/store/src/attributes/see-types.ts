import type { OwnedEvent } from '../intake/store-events.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { AttributeObserver } from './attribute-observer.js';

/** Has the types seen of what events that were stored tell of customers and of their accounts. */
export function seeTypes(
  observer: Pick<AttributeObserver, 'see'>,
  workspaceId: WorkspaceId,
  events: readonly OwnedEvent[],
): void {
  for (const { sender: event, customerId } of events) {
    const told = { workspaceId, customerId, source: 'event' as const };
    if (event.type === 'identify') observer.see({ ...told, root: 'customer', attributes: event.properties });
    if (event.account) observer.see({ ...told, root: 'account', attributes: event.account.traits });
  }
}
