import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import type { MessageState } from '../path/message.entity.js';

/** The visit a send belongs to; unique in the ledger. */
export interface SendKey {
  readonly enrollmentId: string;
  readonly nodeId: string;
  readonly visit: number;
}

/** A row of the send ledger. */
export interface MessageRow {
  readonly id: string;
  readonly state: MessageState;
  /** Tries so far, by claims. */
  readonly attempts: number;
  /** What was, or is to be, handed over: repeated tries hand over the same. */
  readonly rendered: Readonly<Record<string, unknown>> | null;
  /** The way out of the node, once it is settled, why, and what it brought. Before, a reason tells of earlier tries. */
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  /** Milliseconds until another try may claim it, by PostgreSQL's clock; 0 or less = free. Null = released. */
  readonly leaseLeftMs: number | null;
}

/** Reads the ledger's row of a send, or null before its first claim. */
export async function readMessage(database: Database, key: SendKey): Promise<MessageRow | null> {
  const [row] = await rows<MessageRow>(
    database,
    `SELECT id, state, attempts, rendered, outcome, reason, result,
            (extract(epoch FROM lease_until - clock_timestamp()) * 1000)::float8 AS "leaseLeftMs"
       FROM message
      WHERE enrollment_id = $1 AND node_id = $2 AND visit = $3`,
    [key.enrollmentId, key.nodeId, key.visit],
  );
  return row ?? null;
}

/** The key of a send as providers see it: the same for every try, and after a restored backup. */
export function sendKeyText({ enrollmentId, nodeId, visit }: SendKey): string {
  return `${enrollmentId}-${nodeId}-${visit}`;
}
