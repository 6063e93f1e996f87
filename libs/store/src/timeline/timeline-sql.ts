/** A customer's latest events before a number. Parameters: workspace, customers, number, how many. */
export const EVENTS = `
  SELECT owner.id AS "customerId", entry.*, 'event' AS kind
    FROM unnest($2::uuid[]) AS owner (id)
    CROSS JOIN LATERAL (
      SELECT event.id, event.seq, event.received_at AS at, event.type, event.name,
             event.occurred_at AS "occurredAt", event.imported,
             CASE WHEN event.type IN ('segment', 'attribute') THEN event.properties END AS noted
        FROM event
       WHERE event.customer_id = owner.id AND event.workspace_id = $1 AND ($3::bigint IS NULL OR event.seq < $3)
       ORDER BY event.seq DESC
       LIMIT $4) AS entry
   ORDER BY entry.seq DESC`;

const MESSAGES = `
  SELECT id, 1 AS rank, claimed_at AS at, 'message' AS kind, enrollment_id AS "enrollmentId", node_id AS "nodeId",
         jsonb_build_object('type', type, 'state', state, 'reason', reason) AS more
    FROM message WHERE customer_id = owner.id AND workspace_id = $1`;

// Of clicks each link is told; the first on any is told only where no link is known.
const REACTIONS = `
  SELECT reaction.id, 2, reaction.at, 'reaction', message.enrollment_id, message.node_id,
         jsonb_build_object('reaction', reaction.kind, 'url', reaction.url)
    FROM message_reaction AS reaction JOIN message ON message.id = reaction.message_id
   WHERE reaction.customer_id = owner.id AND reaction.workspace_id = $1
     AND NOT (reaction.kind = 'clicked' AND reaction.url IS NULL AND EXISTS (
           SELECT FROM message_reaction AS link
            WHERE link.message_id = reaction.message_id AND link.kind = 'clicked' AND link.url IS NOT NULL))`;

const RUNS = `
  SELECT id, 3, entered_at, 'run', id, NULL, jsonb_build_object('hasEnded', false, 'reason', NULL)
    FROM enrollment WHERE customer_id = owner.id AND workspace_id = $1
   UNION ALL
  SELECT id, 4, ended_at, 'run', id, NULL, jsonb_build_object('hasEnded', true, 'reason', end_reason)
    FROM enrollment WHERE customer_id = owner.id AND workspace_id = $1 AND ended_at IS NOT NULL`;

const CONSENTS = `
  SELECT id, 5, at, 'consent', NULL, NULL, jsonb_build_object('channel', channel, 'topic', topic, 'state', state)
    FROM consent WHERE customer_id = owner.id AND workspace_id = $1`;

/**
 * What else has happened with a customer before a place. Parameters: workspace, customers, microseconds, rank, id, how
 * many.
 */
export const OTHERS = `
  SELECT owner.id AS "customerId", entry.id, entry.rank::text AS rank, entry.at, entry.kind, entry."enrollmentId",
         entry."nodeId", entry.more, (extract(epoch FROM entry.at) * 1000000)::bigint::text AS us
    FROM unnest($2::uuid[]) AS owner (id)
    CROSS JOIN LATERAL (
      SELECT * FROM (${[MESSAGES, REACTIONS, RUNS, CONSENTS].join(' UNION ALL ')}) AS one
       WHERE $3::bigint IS NULL
          OR (one.at, one.rank, one.id) < (timestamptz 'epoch' + $3 * interval '1 microsecond', $4::int, $5::uuid)
       ORDER BY one.at DESC, one.rank DESC, one.id DESC
       LIMIT $6) AS entry
   ORDER BY entry.at DESC, entry.rank DESC, entry.id DESC`;
