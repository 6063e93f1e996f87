import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';
import { isId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';

/** By what an attribute came to be as it is. */
export type AttributeOriginKind = 'identify' | 'journey';

/** When and by what an attribute of a customer was last set, as far as that is known. */
export interface AttributeOrigin {
  readonly customerId: string;
  readonly name: string;
  readonly kind: AttributeOriginKind;
  readonly at: Date;
  /** The event that told it; null unless one did. */
  readonly eventId: string | null;
  /** Whether that event was brought in afterwards. */
  readonly imported: boolean;
  /** The run whose node set it; null unless one did. */
  readonly enrollmentId: string | null;
}

/** So many of a customer's latest events are looked through; what was set longer ago is not told. */
const ORIGINS_LOOK_BACK = 1_000;

/**
 * When and by what each attribute was last set: by an identify, or by a node of a journey. What an event told counts only
 * while the attribute still is what it said; attributes that came otherwise, or longer ago, are missing.
 */
export async function attributeOrigins(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  customerIds: readonly string[],
): Promise<readonly AttributeOrigin[]> {
  return rows<AttributeOrigin>(dataSource, ORIGINS, [workspaceId, customerIds.filter(isId)]);
}

const ORIGINS = `
  SELECT DISTINCT ON (customer.id, origin.name)
         customer.id AS "customerId", origin.name, origin.kind, origin.at, origin.event_id AS "eventId",
         origin.imported, origin.enrollment_id AS "enrollmentId"
    FROM customer
    CROSS JOIN LATERAL (
      SELECT trait.key AS name, 'identify' AS kind, told.received_at AS at, told.id AS event_id, told.imported,
             NULL::uuid AS enrollment_id
        FROM (SELECT * FROM event WHERE event.customer_id = customer.id
               ORDER BY event.seq DESC LIMIT ${ORIGINS_LOOK_BACK}) AS told
       CROSS JOIN LATERAL jsonb_each(told.properties) AS trait
       WHERE told.type = 'identify' AND customer.attributes -> trait.key = trait.value
       UNION ALL
      SELECT node.value -> 'config' ->> 'attribute', 'journey', visit.left_at, NULL, false, enrollment.id
        FROM enrollment
        JOIN journey_version AS version ON version.id = enrollment.version_id
        CROSS JOIN LATERAL jsonb_each(version.plan -> 'nodes') AS node
        JOIN visit ON visit.enrollment_id = enrollment.id AND visit.node_id = node.key
       WHERE enrollment.customer_id = customer.id AND node.value ->> 'type' = 'set-attribute'
         AND visit.left_at IS NOT NULL AND NOT visit.failed) AS origin
   WHERE customer.workspace_id = $1 AND customer.id = ANY($2::uuid[]) AND customer.attributes ? origin.name
   ORDER BY customer.id, origin.name, origin.at DESC`;
