import { inMs, type FactColumn } from './fact-column.js';

/** What the customer did, of the events that are needed and as far back as they are, in the order of receipt. */
export const eventFacts: FactColumn = ({ events = {} }, { from }, bind) => {
  const wanted = Object.entries(events).map(([name, back]) => ({
    name,
    since: back === null ? null : from - back,
  }));
  if (wanted.length === 0) return null;
  return `(
    SELECT coalesce(jsonb_agg(jsonb_build_object(
             'id', event.id, 'place', event.seq, 'name', event.name, 'properties', event.properties,
             'at', ${inMs('event.occurred_at')}, 'receivedAt', ${inMs('event.received_at')})
             ORDER BY event.seq), '[]')
      FROM jsonb_to_recordset(${bind(JSON.stringify(wanted))}::jsonb) AS wanted (name text, since float8)
      JOIN event ON event.customer_id = customer.id AND event.name = wanted.name
       AND (wanted.since IS NULL OR event.occurred_at >= to_timestamp(wanted.since / 1000)))`;
};
