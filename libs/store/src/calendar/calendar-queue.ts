import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { WAKE_CHANNEL } from '../notifications/channels.js';
import { HOME_SERVER } from '../relay/temporal-home.js';

/** A calendar whose Schedule is to be brought up to date. */
export interface OutstandingCalendar {
  readonly journeyId: string;
  /** The number of the change it answers, read before. */
  readonly wakeNo: number;
}

/** The calendars whose Schedules are to be brought up to date. None for a server that does not carry the runs. */
export async function outstandingCalendars(
  database: Database,
  server: string,
): Promise<readonly OutstandingCalendar[]> {
  return rows<OutstandingCalendar>(
    database,
    `SELECT journey_id AS "journeyId", wake_no AS "wakeNo" FROM journey_calendar
      WHERE wake_no > woken_no AND $1 = ${HOME_SERVER} ORDER BY journey_id`,
    [server],
  );
}

/** Notes that a Schedule is up to date; a change that came meanwhile stays outstanding. */
export async function markCalendarTold(
  database: Database,
  { journeyId, wakeNo }: OutstandingCalendar,
): Promise<void> {
  await database.query(
    `UPDATE journey_calendar SET woken_no = greatest(woken_no, $2) WHERE journey_id = $1`,
    [journeyId, wakeNo],
  );
}

/** Takes a calendar away whose Schedule is deleted, unless the journey was changed meanwhile. */
export async function removeCalendar(
  database: Database,
  { journeyId, wakeNo }: OutstandingCalendar,
): Promise<void> {
  await database.query(`DELETE FROM journey_calendar WHERE journey_id = $1 AND wake_no = $2`, [
    journeyId,
    wakeNo,
  ]);
}

/** Has a journey's Schedule brought up to date, if it has a calendar. */
export async function wakeCalendar(database: Database, journeyId: string): Promise<void> {
  await database.query(
    `WITH woken AS (UPDATE journey_calendar SET wake_no = wake_no + 1 WHERE journey_id = $1 RETURNING journey_id)
     SELECT pg_notify($2, journey_id::text) FROM woken`,
    [journeyId, WAKE_CHANNEL],
  );
}

/** Has every Schedule brought up to date: a Temporal that knows none of them gets them all. */
export async function wakeAllCalendars(database: Database): Promise<void> {
  await database.query(
    `UPDATE journey_calendar SET wake_no = wake_no + 1
      WHERE journey_id IN (SELECT journey_id FROM journey_calendar ORDER BY journey_id FOR NO KEY UPDATE)`,
  );
}

/** The journeys whose alarm should have gone off a minute ago. */
export async function overdueCalendars(database: Database): Promise<readonly string[]> {
  const overdue = await rows<{ readonly journeyId: string }>(
    database,
    `SELECT journey_id AS "journeyId" FROM journey_calendar
      WHERE due_at < clock_timestamp() - interval '1 minute' ORDER BY due_at`,
  );
  return overdue.map(({ journeyId }) => journeyId);
}
