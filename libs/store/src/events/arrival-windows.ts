import type { ArrivalFilter } from './arrival.js';

/**
 * So many of the latest are looked at for what a filter asks for: whoever asks for something rare is told how far was
 * looked, and not made to wait while millions are read.
 */
export const LOOKED_AT = 10_000;

const EVENT = `event.id, event.seq, event.workspace_id AS "workspaceId",
  event.customer_id AS "customerId", event.type, event.name, event.properties, event.context,
  event.message_id AS "messageId", event.occurred_at AS "occurredAt", event.imported,
  event.api_key_id AS "apiKeyId", event.received_at AS "receivedAt"`;

const REFUSED = `refused.id, refused.workspace_id AS "workspaceId", refused.endpoint, refused.code, refused.reason,
  refused.payload, refused.received_at AS "receivedAt", refused.api_key_id AS "apiKeyId"`;

// The latest of a workspace; of one customer, however long ago; of those that were set aside.
const ALL = `
  SELECT id, received_at, customer_id, type, name, api_key_id FROM event
   WHERE workspace_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3`;

const OF_CUSTOMERS = `
  SELECT * FROM theirs WHERE id < $2 ORDER BY id DESC LIMIT $3`;

const SET_ASIDE = `
  SELECT event.id, event.received_at, event.customer_id, event.type, event.name, event.api_key_id
    FROM outbox JOIN event ON event.id = outbox.event_id AND event.received_at = outbox.event_received_at
   WHERE outbox.workspace_id = $1 AND outbox.set_aside_at IS NOT NULL AND outbox.event_id < $2
   ORDER BY outbox.event_id DESC LIMIT $3`;

/**
 * The latest events before an id that a filter lets through, in SQL, each row with `floor`: the id down to which was
 * looked, null where nothing is left to look at. At least one row comes; its `id` is null when none was found.
 * Parameters: workspace, id, how many to look at, how many to find, name, type, customers, key.
 */
export function eventsSql({ isProblem, customer }: ArrivalFilter): string {
  const window = isProblem === true ? SET_ASIDE : customer === undefined ? ALL : OF_CUSTOMERS;
  // Apart, so that a customer's own index is read, and never a whole workspace for them.
  const theirs = `theirs AS MATERIALIZED (
    SELECT id, received_at, customer_id, type, name, api_key_id FROM event
     WHERE workspace_id = $1 AND customer_id = ANY($7::uuid[]))`;
  return found(`WITH ${theirs},`, window, `${MATCHING} AND ($7::uuid[] IS NULL OR customer_id = ANY($7))`, {
    columns: EVENT,
    join: 'event ON event.id = page.id AND event.received_at = page.received_at',
  });
}

const BY_KEY = `($8::uuid IS NULL OR api_key_id = $8)`;

const MATCHING = `($5::text IS NULL OR name = $5) AND ($6::text IS NULL OR type = $6) AND ${BY_KEY}`;

/** The same of what was refused; instead of customers the name that stands in it as theirs. */
export function refusedSql(): string {
  const window = `
    SELECT id, received_at, endpoint, payload, api_key_id FROM rejected_event
     WHERE workspace_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3`;
  const matching = `
    ($5::text IS NULL OR $5 IN (payload ->> 'event', payload ->> 'name'))
      AND ($6::text IS NULL OR $6 = coalesce(payload ->> 'type', substr(endpoint, 5)))
      AND ($7::text IS NULL OR $7 IN (payload ->> 'userId', payload ->> 'anonymousId')) AND ${BY_KEY}`;
  return found('WITH', window, matching, {
    columns: REFUSED,
    join: 'rejected_event AS refused ON refused.id = page.id',
  });
}

interface Whole {
  readonly columns: string;
  readonly join: string;
}

function found(before: string, window: string, matching: string, { columns, join }: Whole): string {
  return `
  ${before} looked AS MATERIALIZED (${window}),
  page AS MATERIALIZED (SELECT id, received_at FROM looked WHERE ${matching} ORDER BY id DESC LIMIT $4),
  whole AS (SELECT ${columns} FROM page JOIN ${join})
  SELECT whole.*, lowest.floor
    FROM (SELECT CASE WHEN (SELECT count(*) FROM looked) = $3::int
                      THEN (SELECT id FROM looked ORDER BY id LIMIT 1) END) AS lowest (floor)
    LEFT JOIN whole ON true
   ORDER BY whole.id DESC`;
}
