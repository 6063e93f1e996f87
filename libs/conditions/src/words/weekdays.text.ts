import { listed } from './listed.js';

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Days of the week, 1 = Monday … 7 = Sunday, in words: `Monday to Friday`, `Tuesday or Saturday`. */
export function weekdaysText(weekdays: readonly number[], joint: 'and' | 'or'): string {
  const days = names.filter((_name, index) => weekdays.includes(index + 1));
  const [first = '', last = ''] = [days.at(0), days.at(-1)];
  const isRow = days.length > 2 && names.indexOf(last) - names.indexOf(first) === days.length - 1;
  return isRow ? `${first} to ${last}` : listed(days, joint);
}
