import type { EntityManager } from 'typeorm';
import type { Attributes } from '../customers/customer.entity.js';
import { mergeAttributes } from '../customers/merge-attributes.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { OwnedEvent } from './store-events.js';

/** Notes that these customers were seen, when they last did something, and merges the traits of identifies into what was known, in their order. */
export async function updateCustomers(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  events: readonly OwnedEvent[],
  known: ReadonlyMap<string, Attributes>,
): Promise<void> {
  const learned = new Map<string, Attributes>();
  const active = new Map<string, Date>();
  for (const { sender: event, customerId } of events) {
    const before = learned.get(customerId) ?? known.get(customerId) ?? {};
    learned.set(customerId, event.type === 'identify' ? mergeAttributes(before, event.properties) : before);
    if (event.name !== null) active.set(customerId, latest(active.get(customerId), event.occurredAt));
  }
  const records = [...learned].map(([id, attributes]) => ({
    id,
    attributes,
    active_at: active.get(id) ?? null,
  }));
  await manager.query(
    `UPDATE customer SET attributes = record.attributes, last_seen_at = clock_timestamp(),
            last_activity_at = greatest(last_activity_at, record.active_at)
       FROM jsonb_to_recordset($2::jsonb) AS record (id uuid, attributes jsonb, active_at timestamptz)
      WHERE customer.workspace_id = $1 AND customer.id = record.id`,
    [workspaceId, JSON.stringify(records)],
  );
}

function latest(one: Date | undefined, other: Date): Date {
  return one !== undefined && one > other ? one : other;
}
