import { wakeCalendar } from '@sojourn/store';
import type { House } from '../durable-run/house.js';
import { reckonCalendar } from './reckon-calendar.js';

/** What an alarm does: begins what has come due, and has the Schedule told of what comes next. */
export async function lookAtCalendar(house: House, journeyId: string): Promise<void> {
  const { hasChanged } = await reckonCalendar(house, journeyId);
  if (hasChanged) await wakeCalendar(house.dataSource, journeyId);
}
