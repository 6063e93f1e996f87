import type { EntityManager } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';
import type { Learning } from './learn.js';

/** Notes that these customers were seen, when they last did something, and what is known of them now. */
export async function updateCustomers(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  { events, known }: Learning,
): Promise<void> {
  const active = new Map<string, Date>();
  const taught = new Set<string>();
  for (const { sender: event, customerId, learned } of events) {
    if (learned !== undefined) taught.add(customerId);
    if (event.name !== null) active.set(customerId, latest(active.get(customerId), event.occurredAt));
  }
  const records = [...new Set(events.map(({ customerId }) => customerId))].map((id) => ({
    id,
    attributes: taught.has(id) ? (known.get(id) ?? {}) : null,
    active_at: active.get(id) ?? null,
  }));
  await manager.query(UPDATE, [workspaceId, JSON.stringify(records), records.map(({ id }) => id)]);
}

// What nothing was learned of stays where it is, however much it is. The ids stand beside the records as what a plan can
// find rows by: joined alone, all customers would be read through.
const UPDATE = `
  UPDATE customer SET attributes = coalesce(record.attributes, customer.attributes), last_seen_at = clock_timestamp(),
         last_activity_at = greatest(last_activity_at, record.active_at)
    FROM jsonb_to_recordset($2::jsonb) AS record (id uuid, attributes jsonb, active_at timestamptz)
   WHERE customer.workspace_id = $1 AND customer.id = ANY($3::uuid[]) AND customer.id = record.id`;

function latest(one: Date | undefined, other: Date): Date {
  return one !== undefined && one > other ? one : other;
}
