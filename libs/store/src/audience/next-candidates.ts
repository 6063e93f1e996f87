import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { survivorOf } from '../customers/merge/survivor-of.js';
import { BEFORE_ALL } from '../id.js';
import type { AudienceAtWork } from './audience-at-work.js';
import type { AudienceSource } from './audience-run.entity.js';

/** A customer whom an audience run looks at. */
export interface AudienceCandidate {
  /** What the run has reached with them. */
  readonly key: string;
  readonly customerId: string;
  /** The zone they say they are in, whatever that is. */
  readonly timezone: unknown;
  /** Of a row: what they enter with. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The next candidates of a run, in the order of their keys: by the index, however far the run has come. */
export async function nextCandidates(
  database: Database,
  { id, workspaceId, source, sourceKey, reached }: AudienceAtWork,
  limit: number,
): Promise<readonly AudienceCandidate[]> {
  return source === 'rows'
    ? rows(database, statements.rows, [id, reached ?? '0', limit])
    : rows(database, statements[source], [workspaceId, sourceKey, reached ?? BEFORE_ALL, limit]);
}

const members = (kind: 'segment' | 'list') => `
  SELECT member.customer_id AS key, member.customer_id AS "customerId",
         customer.attributes -> 'timezone' AS timezone, '{}'::jsonb AS data
    FROM ${kind}_member AS member
    JOIN customer ON customer.id = member.customer_id
   WHERE member.workspace_id = $1 AND member.${kind}_key = $2 AND member.customer_id > $3
   ORDER BY member.customer_id
   LIMIT $4`;

const statements: Readonly<Record<AudienceSource, string>> = {
  segment: members('segment'),
  list: members('list'),
  rows: `
    SELECT number::text AS key, customer.id AS "customerId",
           customer.attributes -> 'timezone' AS timezone, row.data
      FROM audience_row AS row
     CROSS JOIN LATERAL ${survivorOf('row.customer_id')} AS survivor
      JOIN customer ON customer.id = survivor.id
     WHERE run_id = $1 AND number > $2::int
     ORDER BY number
     LIMIT $3`,
};
