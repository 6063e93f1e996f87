import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { AFTER_ALL } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { readConnection } from '../paging/connection.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { countSetAside } from './count-set-aside.js';
import type { SetAsideEvent } from './set-aside-event.js';

/** A page of a workspace's events that were set aside, the last received first. Throws `InvalidPage`. */
export async function listSetAside(
  database: Database,
  workspaceId: WorkspaceId,
  page: PageRequest,
): Promise<Connection<SetAsideEvent>> {
  return readConnection<SetAsideEvent>(page, {
    shape: 'id',
    keyOf: ({ id }) => id,
    read: (limit, before) => rows(database, PAGE, [workspaceId, before ?? AFTER_ALL, limit]),
    count: () => countSetAside(database, workspaceId),
  });
}

const PAGE = `
  SELECT outbox.event_id AS id, outbox.customer_id AS "customerId", event.type, event.name,
         event.occurred_at AS "occurredAt", outbox.event_received_at AS "receivedAt", outbox.attempts AS tries,
         coalesce(outbox.set_aside_reason, '') AS reason, outbox.set_aside_at AS "setAsideAt"
    FROM outbox
    LEFT JOIN event ON event.id = outbox.event_id AND event.received_at = outbox.event_received_at
   WHERE outbox.workspace_id = $1 AND outbox.set_aside_at IS NOT NULL AND outbox.event_id < $2
   ORDER BY outbox.event_id DESC
   LIMIT $3`;
