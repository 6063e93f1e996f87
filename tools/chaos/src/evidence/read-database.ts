import type { Pool } from 'pg';
import type { DatabaseEvidence } from './database-evidence.js';

/** Reads everything about some workspaces, as of one moment. */
export async function readDatabase(pool: Pool, workspaceIds: readonly string[]): Promise<DatabaseEvidence> {
  const database = await pool.connect();
  await database.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const ask = async (sql: string, parameters: readonly unknown[] = [workspaceIds]) => {
      const { rows } = await database.query<{ readonly row: unknown }>(
        `SELECT to_jsonb(part) AS row FROM (${sql}) AS part`,
        [...parameters],
      );
      return rows.map(({ row }) => row);
    };
    const read = async <Part extends keyof typeof parts>(part: Part) =>
      (await ask(parts[part])) as unknown as DatabaseEvidence[Part];
    const [clock] = (await ask(CLOCK, [])) as { readonly now: number }[];
    const workspaces = (await ask(WORKSPACES)) as { readonly id: string; readonly zone: string }[];
    return {
      now: clock?.now ?? 0,
      zones: Object.fromEntries(workspaces.map(({ id, zone }) => [id, zone])),
      customers: await read('customers'),
      events: await read('events'),
      outbox: await read('outbox'),
      refused: await read('refused'),
      journeys: await read('journeys'),
      versions: await read('versions'),
      enrollments: await read('enrollments'),
      visits: await read('visits'),
      messages: await read('messages'),
      claims: await read('claims'),
    };
  } finally {
    await database.query('COMMIT');
    database.release();
  }
}

function ms(column: string): string {
  return `(extract(epoch FROM ${column}) * 1000)::float8`;
}

const committedAt = (transaction: string) => ms(`pg_xact_commit_timestamp(${transaction})`);
const mine = 'workspace_id = ANY($1::uuid[])';

const CLOCK = `SELECT ${ms('clock_timestamp()')} AS now`;
const WORKSPACES = `SELECT id, timezone AS zone FROM workspace WHERE id = ANY($1::uuid[])`;

const parts = {
  customers: `
    SELECT id, workspace_id AS "workspaceId", attributes,
           ARRAY(SELECT value FROM customer_identifier AS name
                  WHERE name.customer_id = customer.id AND kind = 'user') AS "userIds"
      FROM customer WHERE ${mine}`,
  events: `
    SELECT id, seq AS place, workspace_id AS "workspaceId", customer_id AS "customerId", type, name, properties,
           message_id AS "messageId", ${ms('occurred_at')} AS at, ${ms('received_at')} AS "receivedAt"
      FROM event WHERE ${mine} ORDER BY seq`,
  outbox: `
    SELECT event_id AS "eventId", workspace_id AS "workspaceId", set_aside_reason AS "setAsideReason"
      FROM outbox WHERE ${mine}`,
  refused: `SELECT workspace_id AS "workspaceId", payload FROM rejected_event WHERE ${mine}`,
  journeys: `
    SELECT id, key, workspace_id AS "workspaceId", status,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('status', change.status, 'committedAt', ${committedAt('change.transaction')})
                            ORDER BY pg_xact_commit_timestamp(change.transaction)), '[]')
              FROM chaos.status AS change WHERE change.journey_id = journey.id) AS changes
      FROM journey WHERE ${mine}`,
  versions: `SELECT id, journey_id AS "journeyId", plan FROM journey_version WHERE ${mine}`,
  enrollments: `
    SELECT id, workspace_id AS "workspaceId", journey_id AS "journeyId", version_id AS "versionId",
           customer_id AS "customerId", entry_key AS "entryKey", generation, entry_event_id AS "entryEventId", entry,
           state, end_reason AS "endReason", cursor, held, wake_no > woken_no AS "isNudgeOutstanding",
           ${ms('entered_at')} AS "enteredAt", ${ms('ended_at')} AS "endedAt",
           ARRAY(SELECT goal FROM goal_reached WHERE enrollment_id = enrollment.id ORDER BY goal) AS goals
      FROM enrollment WHERE ${mine}`,
  visits: `
    SELECT enrollment_id AS "enrollmentId", workspace_id AS "workspaceId", journey_id AS "journeyId",
           node_id AS node, number, ${ms('entered_at')} AS "enteredAt", ${ms('left_at')} AS "leftAt", outcome, reason
      FROM visit WHERE ${mine} ORDER BY enrollment_id, number`,
  messages: `
    SELECT id, workspace_id AS "workspaceId", journey_id AS "journeyId", customer_id AS "customerId",
           enrollment_id AS "enrollmentId", node_id AS node, visit, type, state, attempts, outcome, reason, result
      FROM message WHERE ${mine}`,
  claims: `
    SELECT claim.message_id AS "messageId", claim.attempt, ${ms('claim.claimed_at')} AS "claimedAt",
           ${committedAt('claim.transaction')} AS "committedAt", ${ms('claim.found_lease_until')} AS "foundLeaseUntil"
      FROM chaos.claim JOIN message ON message.id = claim.message_id
     WHERE message.${mine} ORDER BY claim.claimed_at`,
} as const;
