import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { OUTSTANDING, OVERDUE } from './nudge-queue.js';
import { EPOCH } from './temporal-home.js';

/** What is still to be repaired, and what waits for a person. */
export interface RepairReport {
  /** Runs that are past their moment: lost, or late. */
  readonly overdue: number;
  /** Nudges that have not gone out; who came with an audience and waits for room is none. */
  readonly outstanding: number;
  /** Runs that are still to be moved from a former server. */
  readonly elsewhere: number;
  /** Audience runs that are past their moment, or to be nudged. */
  readonly audiences: number;
  /** Calendars whose alarm did not go off, or whose Schedule is to be brought up to date. */
  readonly calendars: number;
  /** Enrollments that an error holds for a person. */
  readonly quarantined: number;
  /** Events that could not be relayed. */
  readonly setAside: number;
}

/** Counts what is still to be repaired. */
export async function repairReport(database: Database): Promise<RepairReport> {
  const [report] = await rows<RepairReport>(
    database,
    `SELECT (SELECT count(*)::int FROM enrollment WHERE ${OVERDUE}) AS overdue,
            (SELECT count(*)::int FROM enrollment WHERE ${OUTSTANDING}) AS outstanding,
            (SELECT count(*)::int FROM enrollment
              WHERE state IN ('running', 'quarantined') AND epoch < ${EPOCH}) AS elsewhere,
            (SELECT count(*)::int FROM audience_run
              WHERE wake_no > woken_no OR (state = 'running' AND overdue_at < now())) AS audiences,
            (SELECT count(*)::int FROM journey_calendar
              WHERE wake_no > woken_no OR due_at < now() - interval '1 minute') AS calendars,
            (SELECT count(*)::int FROM enrollment WHERE state = 'quarantined') AS quarantined,
            (SELECT count(*)::int FROM outbox WHERE set_aside_at IS NOT NULL) AS "setAside"`,
  );
  if (report === undefined) throw new Error('the database did not answer');
  return report;
}
