import { rows } from '@sojourn/store';
import { fillDates } from '../dates/fill-dates.js';
import type { DateParts } from '../dates/settle-dates.js';
import { settleDates } from '../dates/settle-dates.js';
import type { Scene } from './scene.test-helper.js';

/** What the dates of a scene's customers are looked after with. */
export function dateParts(scene: Scene): DateParts {
  return { ...scene.desk, onSettled: () => undefined };
}

/** Does with dates what the relay does, until nothing is left to be done at this moment. */
export async function lookAtDates(scene: Scene): Promise<void> {
  const unfilled = () =>
    rows(scene.desk.dataSource, `SELECT FROM journey_date WHERE state <> 'live' LIMIT 1`);
  await settleDates(dateParts(scene));
  // A filling begins when all transactions of the server that were under way are over, those of other tests too.
  while ((await unfilled()).length > 0) await fillDates(dateParts(scene));
  await settleDates(dateParts(scene));
  await scene.relay();
  await settleDates(dateParts(scene));
  await scene.relay();
}
