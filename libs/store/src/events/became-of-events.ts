import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';
import type { SetAsideEvent } from '../set-aside/set-aside-event.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { EventEntity } from './event.entity.js';

/** What an event did to a run: began it, answered one of its waits, or reached one of its goals. */
export type EventEffectKind = 'started' | 'answered' | 'reached-goal';

/** An event's effect on one run of its customer. */
export interface EventEffect {
  readonly eventId: string;
  readonly kind: EventEffectKind;
  readonly enrollmentId: string;
}

/** An event the relay has yet to look at, or has set aside. */
export interface EventOnItsWay {
  readonly id: string;
  /** Null while it is on its way. */
  readonly setAside: SetAsideEvent | null;
}

/** What the runs of their customers made of these events, as far as it is remembered. */
export async function effectsOfEvents(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  events: readonly EventEntity[],
): Promise<readonly EventEffect[]> {
  return rows<EventEffect>(dataSource, EFFECTS, [
    workspaceId,
    events.map(({ id }) => id),
    events.map(({ customerId }) => customerId),
  ]);
}

// Runs are found by their customer.
const EFFECTS = `
  WITH asked AS (SELECT * FROM unnest($2::uuid[], $3::uuid[]) AS asked (event_id, customer_id)),
  run AS MATERIALIZED (
    SELECT id, customer_id, entry_event_id, cursor -> 'memory' -> 'used' AS used FROM enrollment
     WHERE workspace_id = $1 AND customer_id = ANY($3::uuid[]))
  SELECT asked.event_id AS "eventId", run.id AS "enrollmentId",
         CASE WHEN run.entry_event_id = asked.event_id THEN 'started' ELSE 'answered' END AS kind
    FROM asked JOIN run ON run.customer_id = asked.customer_id
     AND (run.entry_event_id = asked.event_id OR run.used ? asked.event_id::text)
   UNION ALL
  SELECT asked.event_id, run.id, 'reached-goal'
    FROM asked JOIN run ON run.customer_id = asked.customer_id
    JOIN goal_reached AS goal ON goal.enrollment_id = run.id AND goal.event_id = asked.event_id
   ORDER BY 2`;

/** Those of these events that are not through yet. */
export async function eventsOnTheirWay(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  events: readonly EventEntity[],
): Promise<readonly EventOnItsWay[]> {
  const found = await rows<Pick<SetAsideEvent, 'id' | 'tries' | 'reason'> & { readonly at: Date | null }>(
    dataSource,
    `SELECT event_id AS id, attempts AS tries, coalesce(set_aside_reason, '') AS reason, set_aside_at AS at
       FROM outbox WHERE workspace_id = $1 AND seq = ANY($2::bigint[])`,
    [workspaceId, events.map(({ seq }) => seq)],
  );
  const byId = new Map(events.map((event) => [event.id, event]));
  return found.flatMap(({ id, tries, reason, at }) => {
    const event = byId.get(id);
    if (event === undefined) return [];
    const { customerId, type, name, occurredAt, receivedAt } = event;
    const known = { id, customerId, type, name, occurredAt, receivedAt, tries, reason };
    return { id, setAside: at === null ? null : { ...known, setAsideAt: at } };
  });
}
