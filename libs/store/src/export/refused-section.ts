import { namesIn } from '../erasure/names-in.js';
import type { ExportSection } from './export-section.js';

/**
 * What was refused and names the customer, as an erasure looks for it: each payload is looked into, a page of them at a
 * time. A batch that was refused as a whole may be about others too, so only what names the customer is told of it.
 */
export const REFUSED: ExportSection = {
  name: 'refused',
  tables: ['rejected_event'],
  sql: `
    WITH known AS MATERIALIZED (
      SELECT coalesce(jsonb_agg(name), '[]') AS names
        FROM (SELECT value AS name FROM customer_identifier WHERE customer_id = $2
               UNION
              SELECT nullif(attributes ->> 'email', '') FROM customer WHERE id = $2) AS each
       WHERE name IS NOT NULL)
    SELECT item.id::text AS key,
           CASE WHEN ${namesIn('payload', 'names')} THEN
             jsonb_build_object('id', id, 'endpoint', endpoint, 'code', code, 'reason', reason,
                                'payload', payload || ${theirs('batch')} || ${theirs('value')},
                                'receivedAt', received_at) END AS value
      FROM (SELECT * FROM rejected_event WHERE workspace_id = $1 AND ($3::text IS NULL OR id > $3::uuid)
             ORDER BY id LIMIT $4) AS item, known
     ORDER BY id`,
};

/** Of a list in a payload the items that name the customer, to be laid over it; nothing where there is no list. */
function theirs(member: string): string {
  return `CASE WHEN jsonb_typeof(payload -> '${member}') = 'array'
               THEN (SELECT jsonb_build_object('${member}', coalesce(jsonb_agg(one ORDER BY place), '[]'))
                       FROM jsonb_array_elements(payload -> '${member}') WITH ORDINALITY AS part (one, place)
                      WHERE ${namesIn('one', 'names')})
               ELSE '{}' END`;
}
