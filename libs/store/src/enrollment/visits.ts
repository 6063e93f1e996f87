import type { EntityManager } from 'typeorm';
import { newId } from '../id.js';
import { storableJson } from '../database/storable.js';

/** What is known about one visit after a decision. Instants are milliseconds since 1970. */
export interface VisitChange {
  readonly node: string;
  /** Counts the enrollment's visits from 1. */
  readonly number: number;
  /** Taken only when the visit is new. */
  readonly enteredAt: number;
  /** Null when nobody waits; a visit that is left keeps when it was due. */
  readonly dueAt: number | null;
  readonly leftAt: number | null;
  readonly outcome: string | null;
  /** Why, in words for people. */
  readonly reason: string | null;
  /** What the decision looked at, by path. */
  readonly facts: Readonly<Record<string, unknown>> | null;
  readonly failed: boolean;
}

/** Whose visits they are. */
export interface Visitor {
  readonly id: string;
  readonly workspaceId: string;
  readonly journeyId: string;
}

/** Writes visits down: new ones are added, known ones brought up to date. */
export async function storeVisits(
  transaction: EntityManager,
  visitor: Visitor,
  changes: readonly VisitChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await transaction.query(
    `INSERT INTO visit (id, workspace_id, enrollment_id, journey_id, node_id, number,
                        entered_at, due_at, left_at, outcome, reason, facts, failed)
     SELECT id, $1, $2, $3, node, number, to_timestamp("enteredAt" / 1000),
            to_timestamp("dueAt" / 1000), to_timestamp("leftAt" / 1000), outcome, reason, facts, failed
       FROM jsonb_to_recordset($4) AS change(id uuid, node text, number int, "enteredAt" float8,
            "dueAt" float8, "leftAt" float8, outcome text, reason text, facts jsonb,
            failed boolean)
     ON CONFLICT (enrollment_id, number) DO UPDATE
        SET due_at = CASE WHEN excluded.left_at IS NULL THEN excluded.due_at
                          ELSE coalesce(excluded.due_at, visit.due_at) END,
            left_at = excluded.left_at,
            outcome = excluded.outcome, reason = excluded.reason, facts = excluded.facts, failed = excluded.failed`,
    [
      visitor.workspaceId,
      visitor.id,
      visitor.journeyId,
      storableJson(changes.map((change) => ({ ...change, id: newId() }))),
    ],
  );
}
