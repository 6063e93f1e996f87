import type { NewAudienceRow } from '@sojourn/store';
import Papa from 'papaparse';
import { cellValue } from './cell-value.js';
import { type Column, type ReadHeader, readHeader } from './read-header.js';

/** The rows of a file, those with problems included; or why it cannot be used at all. */
export type ReadCsv =
  | {
      readonly kind: 'rows';
      readonly rows: readonly NewAudienceRow[];
      /** The names of its columns but the one that says whom a row is about, in their order. */
      readonly columns: readonly string[];
    }
  | { readonly kind: 'unusable'; readonly message: string };

/** The longest file, in rows below its header. */
const MOST_ROWS = 10_000;
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads a CSV as spreadsheets write them: separated by commas, semicolons or tabs. Its first row names the columns. A
 * row that cannot be used keeps no other from it.
 */
export function readCsv(text: string): ReadCsv {
  const { delimiter, header } = bestReading(text);
  if (header.kind === 'unusable') return header;
  const { data, errors } = Papa.parse<readonly string[]>(text, { delimiter });
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const rows = data.flatMap((cells, index): readonly NewAudienceRow[] => {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) return [];
    const number = index + 1;
    if (broken.has(index))
      return [{ number, problem: 'A quotation mark is not closed, or stands in the middle.' }];
    return [{ number, ...readRow(cells, header.columns) }];
  });
  if (rows.length === 0) return unusable('There are no rows below the first one, which names the columns.');
  if (rows.length > MOST_ROWS)
    return unusable(
      `At most ${MOST_ROWS.toLocaleString('en')} rows can be taken at once; these are ${rows.length.toLocaleString('en')}.`,
    );
  const columns = header.columns.flatMap((column) => (column.kind === 'value' ? [column.name] : []));
  return { kind: 'rows', rows, columns };
}

interface Reading {
  readonly delimiter: string;
  readonly header: ReadHeader;
  readonly cells: number;
}

/** The delimiter by which the first row names the most columns. */
function bestReading(text: string): Reading {
  const readings = DELIMITERS.map((delimiter): Reading => {
    const [cells = []] = Papa.parse<readonly string[]>(text, { delimiter, preview: 1 }).data;
    return { delimiter, header: readHeader(cells), cells: cells.length };
  });
  const usable = readings.filter(({ header }) => header.kind === 'columns');
  return (usable.length > 0 ? usable : readings).reduce((a, b) => (b.cells > a.cells ? b : a));
}

function readRow(cells: readonly string[], columns: readonly Column[]): Omit<NewAudienceRow, 'number'> {
  const surplus = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  if (surplus) return { problem: tooManyCells(columns.length) };
  const data: Record<string, string | number | boolean> = {};
  let userId = '';
  for (const [place, column] of columns.entries()) {
    const cell = cells[place] ?? '';
    if (column.kind === 'customer') userId = cell.trim();
    else if (cell !== '') data[column.name] = cellValue(cell);
  }
  return userId === '' ? { problem: 'No customer is named.' } : { userId, data };
}

function tooManyCells(columns: number): string {
  return `There are more cells than the ${columns === 1 ? 'one column that is' : `${columns} columns that are`} named.`;
}

function unusable(message: string): ReadCsv {
  return { kind: 'unusable', message };
}
