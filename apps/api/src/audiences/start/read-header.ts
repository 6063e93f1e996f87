import { findHostility } from '../../hostile-input/find-hostility.js';

/** What a column holds: who the row is about, or a value that they enter with. */
export type Column = { readonly kind: 'customer' } | { readonly kind: 'value'; readonly name: string };

/** The columns of a file; or why it cannot be used. */
export type ReadHeader =
  | { readonly kind: 'columns'; readonly columns: readonly Column[] }
  | { readonly kind: 'unusable'; readonly message: string };

const MOST_COLUMNS = 200;
const CUSTOMER = /^user[ _-]?id$/i;

/** Reads the row that names the columns. */
export function readHeader(cells: readonly string[]): ReadHeader {
  const names = cells.map((cell) => cell.trim());
  // Spreadsheets like to write empty columns behind the last one.
  while (names.at(-1) === '') names.pop();
  if (names.length > MOST_COLUMNS) return unusable(`There are more than ${MOST_COLUMNS} columns.`);
  if (names.filter((name) => CUSTOMER.test(name)).length !== 1)
    return unusable('The first row must name one column userId: which customer a row is about.');
  const nameless = names.indexOf('');
  if (nameless !== -1) return unusable(`Column ${nameless + 1} has no name.`);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) return unusable(`Two columns are named ${twice}.`);
  const hostility = findHostility(Object.fromEntries(names.map((name) => [name, ''])));
  if (hostility) return unusable(hostility.message);
  return {
    kind: 'columns',
    columns: names.map((name) => (CUSTOMER.test(name) ? { kind: 'customer' } : { kind: 'value', name })),
  };
}

function unusable(message: string): ReadHeader {
  return { kind: 'unusable', message };
}
