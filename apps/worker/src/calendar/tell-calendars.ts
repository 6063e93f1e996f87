import type { OutstandingCalendar } from '@sojourn/store';
import { markCalendarTold, outstandingCalendars, removeCalendar } from '@sojourn/store';
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { House } from '../durable-run/house.js';
import type { Log } from '../process/log.js';
import { reckonCalendar } from './reckon-calendar.js';
import { tellSchedule } from './tell-schedule.js';

/** What Schedules are kept with. */
export interface CalendarParts extends Pick<House, 'dataSource' | 'engine' | 'plans' | 'server'> {
  readonly client: Client;
  readonly log: Log;
}

const SIDE_BY_SIDE = 2;

/** Brings the Schedule of every journey up to date that was published, paused, resumed or archived since. */
export async function tellCalendars(parts: CalendarParts): Promise<void> {
  const calendars = await outstandingCalendars(parts.dataSource, parts.server);
  const turn = pLimit(SIDE_BY_SIDE);
  const told = await Promise.allSettled(
    calendars.map((calendar) => turn(() => tellCalendar(parts, calendar))),
  );
  const failed = told.filter((result) => result.status === 'rejected');
  // All of them: that is Temporal or the database being away.
  if (failed.length > 0 && failed.length === told.length) throw failed[0]?.reason;
}

async function tellCalendar(parts: CalendarParts, calendar: OutstandingCalendar): Promise<void> {
  const { dataSource, client, log } = parts;
  const { journeyId } = calendar;
  try {
    const { reckoned } = await reckonCalendar(parts, journeyId);
    await tellSchedule(client, journeyId, reckoned);
    if (reckoned.kind === 'gone') await removeCalendar(dataSource, calendar);
    else await markCalendarTold(dataSource, calendar);
  } catch (error) {
    log.error('schedule not brought up to date', { journeyId }, error);
    throw error;
  }
}
