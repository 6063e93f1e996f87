import { inMs, type FactColumn } from './fact-column.js';

/**
 * What was written to the customer and what became of it, oldest first: of nodes of the enrollment at hand, or all.
 * What wrote to somebody else is none of it.
 */
export const messageFacts: FactColumn = ({ messages }, { enrollmentId }, bind) => {
  if (messages === undefined) return null;
  const mine = enrollmentId === undefined ? 'FALSE' : `message.enrollment_id = ${bind(enrollmentId)}::uuid`;
  const wanted = messages === 'any' ? 'TRUE' : `${mine} AND message.node_id = ANY(${bind(messages)}::text[])`;
  return `(
    SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
             'node', message.node_id, 'journey', journey.key, 'mine', ${mine}, 'channel', message.channel,
             'contentKey', message.content_key, 'clicks', reaction.clicks,
             'at', coalesce(reaction.at, '{}') || jsonb_build_object(
                     'sent', CASE WHEN message.state = 'accepted' THEN ${inMs('message.settled_at')} END)))
             ORDER BY message.claimed_at, message.visit, message.id), '[]')
      FROM message
      JOIN journey ON journey.id = message.journey_id
     CROSS JOIN LATERAL (
             SELECT jsonb_object_agg(kind, ${inMs('at')}) FILTER (WHERE url IS NULL) AS at,
                    jsonb_agg(jsonb_build_object('url', url, 'at', ${inMs('at')}) ORDER BY at)
                      FILTER (WHERE url IS NOT NULL) AS clicks
               FROM message_reaction WHERE message_id = message.id) AS reaction
     WHERE message.customer_id = customer.id AND message.channel IS NOT NULL AND ${wanted})`;
};
