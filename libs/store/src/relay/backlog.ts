import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { OUTSTANDING, OVERDUE } from './nudge-queue.js';
import { TO_RELEASE } from './release-queue.js';

/** What is waiting to be done, and what waits for a person. Counts end at 10,000. */
export interface Backlog {
  /** Age of the oldest event that is still to be relayed, in seconds; 0 when there is none. */
  readonly outboxAge: number;
  /** Events that could not be relayed. */
  readonly setAside: number;
  /** Nudges that have not gone out. */
  readonly nudges: number;
  /** Enrollments of audiences whose turn has not come. */
  readonly unreleased: number;
  /** Runs that are past their moment. */
  readonly overdue: number;
  /** Enrollments that an error holds. */
  readonly quarantined: number;
}

const ENOUGH = 10_000;
const upTo = (found: string) => `(SELECT count(*)::int FROM (SELECT FROM ${found} LIMIT ${ENOUGH}) AS found)`;

/** Reads it along indexes, and never more of it than tells that it is much: it is asked about every few seconds. */
export async function readBacklog(database: Database): Promise<Backlog> {
  const [backlog] = await rows<Backlog>(
    database,
    `SELECT coalesce((SELECT extract(epoch FROM clock_timestamp() - event_received_at)::float8 FROM outbox
                       WHERE set_aside_at IS NULL ORDER BY seq LIMIT 1), 0) AS "outboxAge",
            ${upTo(`outbox WHERE set_aside_at IS NOT NULL`)} AS "setAside",
            ${upTo(`enrollment WHERE ${OUTSTANDING}`)} AS nudges,
            ${upTo(`enrollment WHERE ${TO_RELEASE}`)} AS unreleased,
            ${upTo(`enrollment WHERE ${OVERDUE}`)} AS overdue,
            ${upTo(`enrollment WHERE state = 'quarantined'`)} AS quarantined`,
  );
  if (backlog === undefined) throw new Error('the database did not answer');
  return backlog;
}
