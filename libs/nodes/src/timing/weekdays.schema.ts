import { z } from 'zod';
import { listed } from '../words/listed.js';

/** Days of the week: 1 = Monday … 7 = Sunday. */
export const weekdaysSchema = z
  .array(z.literal([1, 2, 3, 4, 5, 6, 7]))
  .min(1)
  .max(7)
  .meta({ title: 'Weekdays', description: '1 is Monday, 7 is Sunday.', uniqueItems: true });

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const LAST_AS_LIST = 2;

/** Days of the week in words: `Monday to Friday`, `Tuesday or Saturday`. */
export function weekdaysText(weekdays: readonly number[], joint: 'and' | 'or'): string {
  const days = [...new Set(weekdays)].toSorted((a, b) => a - b);
  const said = days.map((day) => names[day - 1] ?? '');
  const [first = '', last = ''] = [said[0], said.at(-1)];
  const inARow = days.every((day, index) => day === (days[0] ?? 0) + index);
  return inARow && days.length > LAST_AS_LIST ? `${first} to ${last}` : listed(said, joint);
}
