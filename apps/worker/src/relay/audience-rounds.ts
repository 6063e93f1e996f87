import {
  askForAudienceRepairs,
  isOutage,
  overdueCalendars,
  wakeAllAudiences,
  wakeAllCalendars,
} from '@sojourn/store';
import type { StartParts } from '../audience/start-audiences.js';
import { startAudiences } from '../audience/start-audiences.js';
import { lookAtCalendar } from '../calendar/look-at-calendar.js';
import type { CalendarParts } from '../calendar/tell-calendars.js';
import { tellCalendars } from '../calendar/tell-calendars.js';
import type { House } from '../durable-run/house.js';

/** What audiences and calendars are looked after with. */
export type AudienceParts = House & StartParts & CalendarParts;

/** The rounds of the relay about audience runs: the first looks after every one of them, whatever Temporal knows. */
export function audienceRounds(parts: StartParts): () => Promise<void> {
  return firstAnd(
    () => wakeAllAudiences(parts.dataSource),
    () => startAudiences(parts),
  );
}

/** The rounds of the relay about calendars: the first brings every Schedule up to date, whatever Temporal knows. */
export function calendarRounds(parts: CalendarParts): () => Promise<void> {
  return firstAnd(
    () => wakeAllCalendars(parts.dataSource),
    () => tellCalendars(parts),
  );
}

function firstAnd(once: () => Promise<void>, always: () => Promise<void>): () => Promise<void> {
  let isFirst = true;
  return async () => {
    if (isFirst) await once();
    isFirst = false;
    await always();
  };
}

/** Looks after what has been lost: runs of audiences, and alarms that did not go off. */
export async function repairAudiences(parts: AudienceParts): Promise<void> {
  const { dataSource, log } = parts;
  const asked = await askForAudienceRepairs(dataSource);
  if (asked > 0) log.warn('lost runs of audiences are nudged', { count: asked });
  for (const journeyId of await overdueCalendars(dataSource)) {
    log.warn('a calendar is looked at whose alarm did not go off', { journeyId });
    try {
      await lookAtCalendar(parts, journeyId);
    } catch (error) {
      if (isOutage(error)) throw error;
      // Whatever is wrong with one calendar keeps no other from being looked at.
      log.error('calendar not looked at', { journeyId }, error);
    }
  }
}
